"use client";

import { useTranslations } from "next-intl";

import styles from "./board-bar.module.css";
import { keptOf, taxOf, undecidedOf } from "./rules";
import type { BoardView } from "./use-board-words";

interface BoardBarProps {
  view: BoardView;
  /** The total is being worked out anew. */
  busy: boolean;
}

/** At the foot of the window: what is kept comes to, and the way to what is still open. */
export function BoardBar({ view, busy }: BoardBarProps) {
  const t = useTranslations("board.bar");
  const { board, words } = view;
  const kept = keptOf(board).length;
  const open = undecidedOf(board);
  const [next] = open;
  return (
    <div className={styles.bar} data-print="hide">
      <p className={styles.sum} aria-live="polite">
        <span className={styles.total} data-busy={busy || undefined}>
          {words.money(board.total.amount)}
        </span>
        <span className={styles.count}>
          {t("count", { kept, open: open.length, tax: taxOf(board) })}
        </span>
      </p>
      {next ? (
        <button type="button" className={styles.way} onClick={() => goTo(next.id)}>
          {t("next")}
        </button>
      ) : (
        <button type="button" className={styles.way} onClick={() => goTo("approval")}>
          {t("review")}
        </button>
      )}
    </div>
  );
}

/** Brings a part of the board into view, sideways too, and puts the focus there. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({
    behavior: still ? "auto" : "smooth",
    block: id === "approval" ? "start" : "center",
    inline: "start",
  });
}
