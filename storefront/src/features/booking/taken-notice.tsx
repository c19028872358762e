"use client";

import { useTranslations } from "next-intl";

import { firstName, type Outlook, useHours } from "@/features/stylists";
import { type Mode, type Slot } from "@/lib/data/stylist-types";
import { Button } from "@/ui";

import { type BookingStylist } from "./booking-page";
import styles from "./taken-notice.module.css";

interface TakenNoticeProps {
  stylist: Pick<BookingStylist, "display_name" | "city" | "time_zone">;
  alternatives: readonly Slot[];
  outlook: Outlook;
  mode: Mode | null;
  /** Under way: one of them is being held. */
  busy: boolean;
  onChoose: (startsAt: string) => void;
}

/** Somebody was quicker: said plainly, with the next free hours one tap away. */
export function TakenNotice({
  stylist,
  alternatives,
  outlook,
  mode,
  busy,
  onChoose,
}: TakenNoticeProps) {
  const t = useTranslations("booking.taken");
  const hours = useHours(stylist, outlook, mode);
  return (
    <div role="alert" className={styles.notice}>
      <p className={styles.title}>{t("title")}</p>
      <p>
        {alternatives.length > 0
          ? t("free", { count: alternatives.length, name: firstName(stylist.display_name) })
          : t("none")}
      </p>
      <ul className={styles.list}>
        {alternatives.map(({ starts_at }) => {
          const there = hours.there(starts_at);
          return (
            <li key={starts_at} className={styles.row}>
              <Button
                variant="quiet"
                loading={busy}
                onClick={() => onChoose(starts_at)}
                aria-label={t("choose", { hour: hours.sentence(starts_at) })}
              >
                {hours.here(starts_at)}
              </Button>
              {there ? <span className={styles.there}>{there}</span> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
