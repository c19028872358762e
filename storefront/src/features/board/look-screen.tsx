"use client";

import { useTranslations } from "next-intl";
import { type UIEvent, useState } from "react";

import type { BoardItem, BoardLook } from "@/lib/data/board-types";

import styles from "./look-screen.module.css";
import { PieceCard } from "./piece-card";
import type { BoardView } from "./use-board-words";

interface LookScreenProps {
  look: BoardLook;
  index: number;
  count: number;
  view: BoardView;
  onComment: (item: BoardItem) => void;
}

/** One look: a screen of its own on a phone, its pieces beside each other to be swiped. */
export function LookScreen({ look, index, count, view, onComment }: LookScreenProps) {
  const t = useTranslations("board.look");
  const pieces = look.items;
  const taken = view.board.removed_items.filter(({ look_id }) => look_id === look.id).length;
  const [shown, setShown] = useState(0);
  const title = look.title || t("untitled", { index: index + 1 });

  function follow({ currentTarget }: UIEvent<HTMLUListElement>) {
    const { scrollLeft, scrollWidth } = currentTarget;
    const step = scrollWidth / Math.max(pieces.length, 1);
    setShown(Math.min(pieces.length - 1, Math.round(Math.abs(scrollLeft) / Math.max(step, 1))));
  }

  return (
    <section className={styles.look} aria-labelledby={`${look.id}-title`} id={look.id}>
      <header className={styles.head}>
        <p className={styles.number}>
          <span>{t("number", { index: index + 1, count })}</span>
          {pieces.length > 1 && (
            <span className={styles.counter} aria-hidden="true" data-print="hide">
              {t("piece", { index: shown + 1, count: pieces.length })}
            </span>
          )}
        </p>
        <h2 id={`${look.id}-title`} className={styles.title}>
          {title}
        </h2>
        {look.note && <p className={styles.note}>{look.note}</p>}
        {taken > 0 && <p className={styles.taken}>{t("taken", { count: taken })}</p>}
      </header>
      {pieces.length > 0 ? (
        <ul
          className={styles.strip}
          data-single={pieces.length === 1 || undefined}
          onScroll={follow}
        >
          {pieces.map((item, place) => (
            <li key={item.id} className={styles.item}>
              <PieceCard
                item={item}
                view={view}
                alone={pieces.length === 1}
                priority={index === 0 && place === 0}
                onComment={onComment}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.nothing}>{t("nothing", { name: view.name })}</p>
      )}
    </section>
  );
}
