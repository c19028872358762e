import { useTranslations } from "next-intl";

import { firstName, type Outlook, useStylistWords } from "@/features/stylists";
import { Link } from "@/i18n/navigation";
import { Button } from "@/ui";
import { EmptyState } from "@/ui/empty-state";

import { StylistLine } from "../parts/stylist-line";
import { useMomentWords } from "../parts/use-moment-words";
import { useStepWords } from "../parts/use-step-words";
import { type Engagement } from "../types";
import styles from "./engagements-list.module.css";

interface EngagementsListProps {
  engagements: readonly Engagement[];
  outlook: Outlook;
}

/** With whom a client works or has worked, and what is next. */
export function EngagementsList({ engagements, outlook }: EngagementsListProps) {
  const t = useTranslations("concierge.engagements");
  if (engagements.length === 0) {
    return (
      <EmptyState
        within
        title={t("emptyTitle")}
        text={t("emptyText")}
        action={<Button href="/account/briefs/new">{t("emptyAction")}</Button>}
      />
    );
  }
  return (
    <ul className={styles.list}>
      {engagements.map((engagement) => (
        <li key={engagement.id} className={styles.item}>
          <EngagementRow engagement={engagement} outlook={outlook} />
        </li>
      ))}
    </ul>
  );
}

function EngagementRow({ engagement, outlook }: { engagement: Engagement; outlook: Outlook }) {
  const t = useTranslations("concierge.engagements");
  const words = useMomentWords(outlook);
  const step = useStepWords();
  const { city } = useStylistWords();
  const { stylist, next, status } = engagement;
  return (
    <StylistLine stylist={stylist}>
      <p className={styles.quiet}>
        {t("with", { name: stylist.display_name })}
        {stylist.city ? `, ${city(stylist.city)}` : ""}
      </p>
      <h2 className={styles.title}>
        <Link
          href={`/account/engagements/${engagement.id}`}
          className={styles.link}
          prefetch={false}
        >
          {engagement.title}
        </Link>
      </h2>
      {next && status === "active" ? (
        <p className={styles.next} data-mine={next.actor === "client" ? "" : undefined}>
          {t(`next.${next.actor}`, {
            name: firstName(stylist.display_name),
            what: step({ title: next.what, key: next.key }),
          })}
        </p>
      ) : (
        <p className={styles.quiet}>
          {status === "active"
            ? t("since", { day: words.dayOf(engagement.started_at) })
            : t(`states.${status}`)}
        </p>
      )}
    </StylistLine>
  );
}
