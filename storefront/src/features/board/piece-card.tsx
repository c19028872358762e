"use client";

import { useTranslations } from "next-intl";

import type { BoardItem, PassReason, Verdict } from "@/lib/data/board-types";
import { Notice, Picture, Plate, TextLink } from "@/ui";

import { useFailureSentence } from "@/features/bag";
import { useGiveVerdictMutation } from "./board-api";
import styles from "./piece-card.module.css";
import { PieceMarks } from "./piece-marks";
import { piecesOf } from "./rules";
import { SizeRequest } from "./size-request";
import type { BoardView } from "./use-board-words";
import { VerdictButtons } from "./verdict-buttons";

interface PieceCardProps {
  item: BoardItem;
  view: BoardView;
  /** Alone in its look, it is shown larger. */
  alone: boolean;
  priority: boolean;
  onComment: (item: BoardItem) => void;
}

const SIZES = "(min-width: 1200px) 28vw, (min-width: 900px) 36vw, 84vw";

/** One piece of a look: what it is, at which price, and the client's word on it. */
export function PieceCard({ item, view, alone, priority, onComment }: PieceCardProps) {
  const t = useTranslations("board.piece");
  const { board, words, name, isOpen } = view;
  const sentence = useFailureSentence("board");
  const [giveVerdict, { error }] = useGiveVerdictMutation();
  const { product, verdict } = item;
  const original = piecesOf(board).find(({ id }) => id === item.alternative_of);
  const about = board.comments.filter(({ item_id }) => item_id === item.id).length;

  const give = (next: Verdict | null, reason: PassReason | null = null) =>
    void giveVerdict({ board: board.id, item: item.id, verdict: next, reason });
  const request = (size: string | null) =>
    void giveVerdict({
      board: board.id,
      item: item.id,
      verdict,
      reason: item.reason,
      requested_size: size,
    });

  return (
    <article
      id={item.id}
      tabIndex={-1}
      className={styles.piece}
      data-verdict={verdict ?? undefined}
      data-alone={alone || undefined}
      aria-labelledby={`${item.id}-title`}
    >
      <div className={styles.frame}>
        {product.picture ? (
          <Picture
            src={product.picture.url}
            alt={product.picture.alt || product.title}
            background={product.picture.background}
            blur={product.picture.blur}
            ratio="4/5"
            sizes={SIZES}
            priority={priority}
            className={styles.picture}
          />
        ) : (
          <Plate title={product.title} house={product.brand?.name} ratio="4/5" />
        )}
      </div>
      <div className={styles.words}>
        {original && (
          <p className={styles.instead}>{t("instead", { title: original.product.title })}</p>
        )}
        {product.brand && <p className={styles.house}>{product.brand.name}</p>}
        <div className={styles.line}>
          <h3 id={`${item.id}-title`} className={styles.title}>
            <TextLink href={`/p/${product.handle}`} bare prefetch={false}>
              {product.title}
            </TextLink>
          </h3>
          {item.price && <p className={styles.price}>{words.money(item.price.amount)}</p>}
        </div>
        <p className={styles.chosen}>{words.chosen(item)}</p>
        <PieceMarks item={item} view={view} />
        {item.note && <p className={styles.note}>{item.note}</p>}
      </div>
      {isOpen ? (
        <div className={styles.answer}>
          <VerdictButtons item={item} name={name} onVerdict={give} />
          {error && <Notice tone="error">{sentence(error)}</Notice>}
          <div className={styles.ways} data-print="hide">
            <SizeRequest item={item} name={name} onRequest={request} />
            <button
              type="button"
              className={styles.comment}
              aria-haspopup="dialog"
              aria-label={t("commentNamed", { title: product.title, count: about })}
              onClick={() => onComment(item)}
            >
              {t("comment", { count: about })}
            </button>
          </div>
        </div>
      ) : (
        verdict && <p className={styles.said}>{t(`said.${verdict}`)}</p>
      )}
    </article>
  );
}
