"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import type { BoardDifference } from "@/lib/data/board-types";
import { Button } from "@/ui";

import styles from "./differences-notice.module.css";
import type { BoardWords } from "./use-board-words";

interface DifferencesNoticeProps {
  differences: readonly BoardDifference[];
  words: BoardWords;
  /** The stylist's first name. */
  name: string;
  onSeen: () => void;
}

/** The board is no longer what the client was looking at: every change, and nothing bought. */
export function DifferencesNotice({ differences, words, name, onSeen }: DifferencesNoticeProps) {
  const t = useTranslations("board.differences");
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // In the middle: the bar at the foot of the window would lie over its end.
    box.current?.scrollIntoView({ block: "center" });
  }, []);

  return (
    <div ref={box} role="alert" className={styles.notice}>
      <p className={styles.title}>{t("title", { name })}</p>
      <ul className={styles.list}>
        {differences.map((difference) => (
          <li key={`${difference.kind} ${difference.item_id}`}>{words.change(difference)}</li>
        ))}
      </ul>
      <Button variant="quiet" onClick={onSeen}>
        {t("seen")}
      </Button>
    </div>
  );
}
