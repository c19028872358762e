"use client";

import { useTranslations } from "next-intl";

import type { TimelineEntry } from "@/features/concierge";

import { useBookingWords } from "../diary/use-booking-words";
import { clockAt } from "../time/zoned";
import styles from "./timeline.module.css";

interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** The stylist's own clock. */
  zone: string;
  /** The client's first name. */
  name: string;
}

/** What has happened in an engagement, newest first. */
export function Timeline({ entries, zone, name }: TimelineProps) {
  const t = useTranslations("atelier.timeline");
  const words = useBookingWords();
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
    const who = t.has(actorKey) ? t(actorKey, { name } as never) : (actor.name ?? "");
    const title = typeof data.title === "string" ? data.title : "";
    return t.has(key)
      ? t(key, { who, title, name } as never)
      : t("other", { who, what: kind.replaceAll("_", " ") });
  }
}
