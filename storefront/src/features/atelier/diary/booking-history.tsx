"use client";

import { useTranslations } from "next-intl";

import { clockAt } from "../time/zoned";
import type { Booking, BookingChange } from "../types";
import styles from "./booking-history.module.css";
import { useBookingWords } from "./use-booking-words";

/** What has happened to a booking, newest first. */
export function BookingHistory({ booking }: { booking: Booking }) {
  const t = useTranslations("atelier.booking");
  const words = useBookingWords();
  const zone = booking.stylist_time_zone;
  const changes = [...booking.changes].reverse();
  if (changes.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 className={styles.title}>{t("history")}</h2>
      <ol className={styles.list}>
        {changes.map((change) => (
          <li key={change.id} className={styles.item}>
            <p>{what(change)}</p>
            {change.reason && <p className={styles.reason}>{change.reason}</p>}
            <p className={styles.when}>
              {words.day(change.created_at, zone)}, {clockAt(change.created_at, zone)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );

  function what(change: BookingChange): string {
    const actor = t(`actors.${change.actor_type}`);
    const { starts_at_before: before, starts_at_after: after } = change;
    if (before && after && before !== after) {
      return t("moved", { actor, when: words.here({ ...booking, starts_at: after }) });
    }
    return t(`events.${change.to_status}`, { actor });
  }
}
