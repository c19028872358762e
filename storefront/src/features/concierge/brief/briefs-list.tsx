import { useTranslations } from "next-intl";

import { type Outlook } from "@/features/stylists";
import { Link } from "@/i18n/navigation";
import { Button, Picture } from "@/ui";
import { EmptyState } from "@/ui/empty-state";

import { useMomentWords } from "../parts/use-moment-words";
import { type Brief } from "../types";
import { ownPicture } from "../vocabulary";
import styles from "./briefs-list.module.css";

interface BriefsListProps {
  briefs: readonly Brief[];
  outlook: Outlook;
}

/** What somebody has asked to be dressed for; each a picture and a line. */
export function BriefsList({ briefs, outlook }: BriefsListProps) {
  const t = useTranslations("concierge.brief");
  if (briefs.length === 0) {
    return (
      <EmptyState
        within
        title={t("emptyTitle")}
        text={t("emptyText")}
        action={<Button href="/account/briefs/new">{t("first")}</Button>}
      />
    );
  }
  return (
    <>
      <p className={styles.new}>
        <Button variant="quiet" href="/account/briefs/new">
          {t("another")}
        </Button>
      </p>
      <ul className={styles.list}>
        {briefs.map((brief) => (
          <BriefRow key={brief.id} brief={brief} outlook={outlook} />
        ))}
      </ul>
    </>
  );
}

function BriefRow({ brief, outlook }: { brief: Brief; outlook: Outlook }) {
  const t = useTranslations("concierge.brief");
  const words = useMomentWords(outlook);
  const facts = [brief.happens_on ? words.date(brief.happens_on) : null, brief.city].filter(
    (fact) => fact !== null,
  );
  return (
    <li>
      <Link
        href={
          brief.engagement_id
            ? `/account/engagements/${brief.engagement_id}`
            : `/account/briefs/${brief.id}`
        }
        className={styles.row}
        prefetch={false}
      >
        <span className={styles.picture}>
          <Picture
            src={ownPicture("occasion", brief.occasion)}
            alt=""
            ratio="4/5"
            sizes="(min-width: 900px) 128px, 96px"
          />
        </span>
        <span className={styles.words}>
          <span className={styles.occasion}>{t(`occasions.${brief.occasion}`)}</span>
          <span className={styles.title}>{brief.title}</span>
          {facts.length > 0 ? <span className={styles.quiet}>{facts.join(", ")}</span> : null}
        </span>
        <span className={styles.state} data-state={brief.status}>
          {t(`states.${brief.status}`)}
        </span>
      </Link>
    </li>
  );
}
