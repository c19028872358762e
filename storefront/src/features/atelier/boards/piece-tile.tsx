"use client";

import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, type KeyboardEvent, useEffect, useRef } from "react";

import type { Locale } from "@/i18n/markets";
import type { Board, BoardItem } from "@/lib/data/board-types";
import { formatMoney } from "@/lib/format";
import { Picture, Plate } from "@/ui";

import { type BoardDraft, changePiece, type DraftPiece } from "./board-draft";
import styles from "./piece-tile.module.css";
import { inSize } from "./sizes";

interface PieceTileProps {
  piece: DraftPiece;
  /** The same piece as the house has it; undefined until it is saved. */
  item: BoardItem | undefined;
  /** Title of the piece that it could take the place of. */
  insteadOf: string | undefined;
  board: Board;
  canEdit: boolean;
  /** The keyboard has moved it last, so that it has the focus wherever it comes to stand. */
  isCarried: boolean;
  onChange: (change: (draft: BoardDraft) => BoardDraft) => void;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragStart: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
}

/** A piece on the table: what it is, in which size, and what the client said to it. */
export function PieceTile({
  piece,
  item,
  insteadOf,
  board,
  canEdit,
  isCarried,
  onChange,
  onOpen,
  onKeyDown,
  onDragStart,
  onDrop,
}: PieceTileProps) {
  const t = useTranslations("atelier.composer");
  const locale = useLocale() as Locale;
  const { title, house, picture, price, quantity, sizes, variant_id, note } = piece;
  const money = price && formatMoney(price.amount, price.currency_code, locale);
  const talk = board.comments.filter(({ item_id }) => item_id === item?.id).length;
  const handle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCarried) {
      handle.current?.focus();
    }
  }, [isCarried]);
  return (
    <li
      className={styles.tile}
      data-verdict={item?.verdict ?? undefined}
      draggable={canEdit}
      onDragStart={onDragStart}
      onDrop={onDrop}
      onKeyDown={onKeyDown}
    >
      <span className={styles.frame}>
        {picture ? (
          <Picture
            src={picture.url}
            alt=""
            background={picture.background}
            blur={picture.blur}
            ratio="4/5"
            sizes="(min-width: 900px) 14vw, 44vw"
            draggable={false}
          />
        ) : (
          <Plate title={title} house={house} ratio="4/5" />
        )}
        {item && <Marks item={item} />}
      </span>
      {house && <span className={styles.house}>{house}</span>}
      {canEdit ? (
        <button
          ref={handle}
          type="button"
          className={styles.title}
          aria-label={t("openPiece", { title })}
          onClick={onOpen}
        >
          {title}
        </button>
      ) : (
        <span className={styles.title}>{title}</span>
      )}
      <span className={styles.facts}>
        <span>{money ?? t("noPrice")}</span>
        {quantity > 1 && <span>{t("times", { count: quantity })}</span>}
      </span>
      {canEdit && sizes.length > 1 ? (
        <span className={styles.choice}>
          <select
            className={styles.size}
            aria-label={t("sizeOf", { title })}
            value={variant_id}
            onChange={({ target: { value } }) =>
              onChange((draft) => changePiece(draft, piece.key, inSize(piece, value)))
            }
          >
            {sizes.map((size) => (
              <option key={size.variant_id} value={size.variant_id}>
                {size.available ? size.value : t("sizeGone", { size: size.value })}
              </option>
            ))}
          </select>
          <svg className={styles.chevron} viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 4.5 6 8.5 10 4.5" fill="none" stroke="currentColor" />
          </svg>
        </span>
      ) : (
        piece.chosen && <span className={styles.facts}>{piece.chosen}</span>
      )}
      {insteadOf && <span className={styles.facts}>{t("insteadOf", { title: insteadOf })}</span>}
      {note && <span className={styles.note}>{note}</span>}
      {item && <Said item={item} piece={piece} canEdit={canEdit} onChange={onChange} />}
      {talk > 0 && <span className={styles.facts}>{t("comments", { count: talk })}</span>}
    </li>
  );
}

function Marks({ item }: { item: BoardItem }) {
  const t = useTranslations("atelier.composer.marks");
  const [mark] = item.marks;
  return mark ? (
    <span className={styles.mark} data-mark={mark}>
      {t(mark)}
    </span>
  ) : null;
}

interface SaidProps {
  item: BoardItem;
  piece: DraftPiece;
  canEdit: boolean;
  onChange: PieceTileProps["onChange"];
}

/** The client's word, and the size they wish for with one tap to give it to them. */
function Said({ item, piece, canEdit, onChange }: SaidProps) {
  const t = useTranslations("atelier.composer");
  const reasons = useTranslations("board.verdict.reasons");
  const { verdict, reason, requested_size: wish } = item;
  const wished = item.sizes.find(({ value }) => value === wish);
  const isGiven = wished?.variant_id === piece.variant_id;
  return (
    <>
      {verdict && (
        <span className={styles.verdict} data-verdict={verdict}>
          {reason ? t("passedFor", { reason: reasons(reason) }) : t(verdict)}
        </span>
      )}
      {wish && !isGiven && (
        <span className={styles.wish}>
          {t("wish", { size: wish })}
          {canEdit && wished && (
            <button
              type="button"
              className={styles.give}
              onClick={() =>
                onChange((draft) => changePiece(draft, piece.key, inSize(piece, wished.variant_id)))
              }
            >
              {t("give")}
            </button>
          )}
        </span>
      )}
    </>
  );
}
