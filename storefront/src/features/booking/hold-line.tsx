"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { VisuallyHidden } from "@/ui";

import { type Announcement, announcementOf, countdownWords, secondsLeft } from "./countdown";
import styles from "./hold-panel.module.css";
import { HOLD_SECONDS } from "./types";

interface HoldLineProps {
  /** By the clock of this browser, epoch milliseconds. */
  ends_at_ms: number;
  onOver: () => void;
}

const SECOND_MS = 1000;

/** How long an hour is still held: a thin line that shortens, the time, and now and then a word. */
export function HoldLine({ ends_at_ms, onOver }: HoldLineProps) {
  const t = useTranslations("booking.held");
  const [left, setLeft] = useState(() => secondsLeft(ends_at_ms, Date.now()));
  const [said, setSaid] = useState<Announcement | null>(() =>
    announcementOf(null, secondsLeft(ends_at_ms, Date.now())),
  );
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  }, [onOver]);

  useEffect(() => {
    let before = secondsLeft(ends_at_ms, Date.now());
    const look = () => {
      const now = secondsLeft(ends_at_ms, Date.now());
      setLeft(now);
      const announcement = announcementOf(before, now);
      if (announcement) {
        setSaid(announcement);
      }
      before = now;
      if (now === 0) {
        clearInterval(timer);
        over.current();
      }
    };
    const timer = setInterval(look, SECOND_MS);
    // A sleeping tab counts late; it looks as soon as it wakes up.
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ends_at_ms]);

  function sentenceOf(announcement: Announcement): string {
    return announcement.kind === "minutes"
      ? t("announce.minutes", { minutes: announcement.minutes })
      : t(`announce.${announcement.kind}`);
  }

  const share = Math.min(1, left / HOLD_SECONDS);
  return (
    <div className={styles.hold}>
      <p className={styles.left} role="timer" aria-label={t("leftLabel")} suppressHydrationWarning>
        {t("left", { time: countdownWords(left) })}
      </p>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.line}
          data-soon={left <= 60 || undefined}
          style={{ transform: `scaleX(${share})` }}
          suppressHydrationWarning
        />
      </span>
      <VisuallyHidden>
        <span role="status">{said ? sentenceOf(said) : ""}</span>
      </VisuallyHidden>
    </div>
  );
}
