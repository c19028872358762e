"use client";

import { useTranslations } from "next-intl";

import type { BoardItem } from "@/lib/data/board-types";

import { isGone } from "./rules";
import styles from "./piece-marks.module.css";
import type { BoardView } from "./use-board-words";

/** What has happened to a piece since its price was locked: sold out, few left, another price. */
export function PieceMarks({ item, view }: { item: BoardItem; view: BoardView }) {
  const t = useTranslations("board.marks");
  const { board, words, name } = view;
  // What was bought is bought; what became of the piece afterwards is of no concern.
  if (item.marks.length === 0 || board.status === "ordered") {
    return null;
  }
  const values = {
    now: item.current_price ? words.money(item.current_price.amount) : "",
    yours: item.price ? words.money(item.price.amount) : "",
    name,
  };
  return (
    <ul className={styles.marks}>
      {item.marks.map((mark) => (
        <li key={mark} className={isGone({ marks: [mark] }) ? styles.gone : styles.mark}>
          {t(mark, values)}
        </li>
      ))}
    </ul>
  );
}
