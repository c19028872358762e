"use client";

import { useTranslations } from "next-intl";

import { type TimelineEntry, useEntryTitle } from "@/features/concierge";

import { useBookingWords } from "../diary/use-booking-words";
import { clockAt } from "../time/zoned";
import styles from "./timeline.module.css";

interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** The stylist's own clock. */
  zone: string;
  /** The client's first name. */
  name: string;
  /** The name under which the stylist who reads works; others may have been here before. */
  self: string;
}

/** What has happened in an engagement, newest first. */
export function Timeline({ entries, zone, name, self }: TimelineProps) {
  const t = useTranslations("atelier.timeline");
  const words = useBookingWords();
  const titleOf = useEntryTitle();
  const newest = [...entries].sort((a, b) => b.created_at.localeCompare(a.created_at));
  if (newest.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 className={styles.title}>{t("title")}</h2>
      <ol className={styles.list}>
        {newest.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <p>{sentenceOf(entry)}</p>
            <p className={styles.when}>
              <time dateTime={entry.created_at}>
                {words.day(entry.created_at, zone)}, {clockAt(entry.created_at, zone)}
              </time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );

  function sentenceOf({ kind, actor, data }: TimelineEntry): string {
    const key = `kinds.${kind}` as never;
    const actorKey = `actors.${actor.type}` as never;
    const isOther = actor.type === "stylist" && actor.name !== null && actor.name !== self;
    const who = !isOther && t.has(actorKey) ? t(actorKey, { name } as never) : (actor.name ?? "");
    const title = titleOf(data);
    return t.has(key)
      ? t(key, { who, title, name, mine: isOther ? "no" : "yes" } as never)
      : t("other", { who, what: kind.replaceAll("_", " ") });
  }
}
