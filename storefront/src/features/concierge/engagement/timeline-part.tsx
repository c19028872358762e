import { useTranslations } from "next-intl";

import { firstName, type Outlook } from "@/features/stylists";
import { TextLink } from "@/ui";

import { useMomentWords } from "../parts/use-moment-words";
import { useEntryTitle } from "../parts/use-step-words";
import { type Engagement, type TimelineEntry } from "../types";
import styles from "./timeline-part.module.css";

interface TimelinePartProps {
  engagement: Engagement;
  outlook: Outlook;
}

/** What has been, the latest first. */
export function TimelinePart({ engagement, outlook }: TimelinePartProps) {
  const t = useTranslations("concierge.engagement");
  const words = useMomentWords(outlook);
  const entries = engagement.timeline.toSorted(
    (a, b) => Date.parse(b.created_at) - Date.parse(a.created_at),
  );
  if (entries.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="timeline" className={styles.part}>
      <h2 id="timeline" className={styles.title}>
        {t("timeline")}
      </h2>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <time dateTime={entry.created_at} className={styles.when}>
              {words.dayOf(entry.created_at)}
            </time>
            <Entry entry={entry} stylist={firstName(engagement.stylist.display_name)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, stylist }: { entry: TimelineEntry; stylist: string }) {
  const t = useTranslations("concierge.timeline");
  const titleOf = useEntryTitle();
  const { kind, actor, data } = entry;
  const key = t.has(kind as never) ? kind : "other";
  const title = titleOf(data);
  const who = actor.type === "customer" ? "client" : actor.type === "stylist" ? "stylist" : "house";
  const sentence = t(
    key as never,
    {
      who,
      name: actor.name && actor.type === "stylist" ? firstName(actor.name) : stylist,
      title: title || "none",
      count: Number(data.count ?? data.kept ?? 0),
    } as never,
  );
  const board = typeof data.board_id === "string" ? data.board_id : null;
  return (
    <p>
      {board ? (
        <TextLink href={`/account/boards/${board}`} bare prefetch={false}>
          {sentence}
        </TextLink>
      ) : (
        sentence
      )}
    </p>
  );
}
