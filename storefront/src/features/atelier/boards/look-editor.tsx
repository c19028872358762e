"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type KeyboardEvent, useState } from "react";

import type { Board } from "@/lib/data/board-types";
import { ChevronIcon, CloseIcon, Field } from "@/ui";

import { dropTarget } from "../parts/drop-target";
import {
  changeLook,
  type DraftLook,
  moveLook,
  movePiece,
  piecesOf,
  placePiece,
  removeLook,
} from "./board-draft";
import styles from "./look-editor.module.css";
import { PieceTile } from "./piece-tile";
import type { BoardEditor } from "./use-board-draft";

/** What a dragged piece carries. */
const DRAG_TYPE = "application/x-zaga-piece";
const TITLE_MAX_LENGTH = 120;

interface LookEditorProps {
  look: DraftLook;
  index: number;
  count: number;
  board: Board;
  editor: BoardEditor;
  canEdit: boolean;
  /** Pieces that are found go into this look. */
  isTarget: boolean;
  onTarget: () => void;
  onOpen: (pieceKey: string) => void;
  onRemovePiece: (pieceKey: string) => void;
  /** Key of the piece that the keyboard has moved last: it keeps the focus, in whichever look. */
  carried: string | null;
  onCarry: (pieceKey: string) => void;
  /** Tells those who listen what has happened. */
  onSaid: (sentence: string) => void;
}

/** One look on the table: its words, its pieces, moved by hand or with the keyboard. */
export function LookEditor(props: LookEditorProps) {
  const { look, index, count, board, editor, canEdit, isTarget, onTarget, onOpen } = props;
  const t = useTranslations("atelier.composer");
  const [isOver, setOver] = useState(false);
  const { change, draft } = editor;
  const items = new Map(
    board.looks.flatMap(({ items: own }) => own).map((item) => [item.id, item]),
  );
  const title = look.title || t("look", { index: index + 1 });

  function onKeyDown(event: KeyboardEvent, key: string) {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!canEdit || (event.target instanceof Element && event.target.closest("select"))) {
      return;
    }
    if (event.altKey && by) {
      event.preventDefault();
      const next = movePiece(draft, key, by === 1 ? 1 : -1);
      props.onCarry(key);
      change(() => next);
      tellPlace(next, key);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      props.onRemovePiece(key);
    }
  }

  function tellPlace(next: typeof draft, key: string) {
    const at = next.looks.findIndex(({ pieces }) => pieces.some((piece) => piece.key === key));
    const pieces = next.looks[at]?.pieces ?? [];
    const place = pieces.findIndex((piece) => piece.key === key);
    props.onSaid(
      t("moved", {
        title: pieces[place]?.title ?? "",
        place: place + 1,
        count: pieces.length,
        look: at + 1,
      }),
    );
  }

  function drop(event: DragEvent, place: number) {
    const key = event.dataTransfer.getData(DRAG_TYPE);
    setOver(false);
    if (canEdit && piecesOf(draft).some((piece) => piece.key === key)) {
      event.preventDefault();
      event.stopPropagation();
      change((before) => placePiece(before, key, look.key, place));
    }
  }

  return (
    <section
      className={styles.look}
      data-target={isTarget || undefined}
      data-over={isOver || undefined}
      aria-label={title}
      onFocus={onTarget}
      onPointerDown={onTarget}
      {...dropTarget}
      onDragEnter={(event) => {
        dropTarget.onDragEnter(event);
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          setOver(false);
        }
      }}
      onDrop={(event) => drop(event, look.pieces.length)}
    >
      <div className={styles.head}>
        <p className={styles.number}>
          {t("look", { index: index + 1 })}
          {isTarget && <span className={styles.here}>{t("here")}</span>}
        </p>
        {canEdit ? (
          <>
            <Field
              label={t("lookTitle")}
              name={`look-title-${look.key}`}
              value={look.title}
              maxLength={TITLE_MAX_LENGTH}
              onChange={({ target: { value } }) =>
                change(
                  (before) => changeLook(before, look.key, { title: value }),
                  `look-title ${look.key}`,
                )
              }
            />
            <Field
              label={t("lookNote")}
              name={`look-note-${look.key}`}
              value={look.note}
              maxLength={4000}
              onChange={({ target: { value } }) =>
                change(
                  (before) => changeLook(before, look.key, { note: value }),
                  `look-note ${look.key}`,
                )
              }
            />
            <div className={styles.ways}>
              <button
                type="button"
                className={styles.way}
                aria-label={t("lookUp", { look: title })}
                aria-disabled={index === 0}
                onClick={() => change((before) => moveLook(before, look.key, -1))}
              >
                <span className={styles.up}>
                  <ChevronIcon />
                </span>
              </button>
              <button
                type="button"
                className={styles.way}
                aria-label={t("lookDown", { look: title })}
                aria-disabled={index === count - 1}
                onClick={() => change((before) => moveLook(before, look.key, 1))}
              >
                <span className={styles.down}>
                  <ChevronIcon />
                </span>
              </button>
              <button
                type="button"
                className={styles.way}
                aria-label={t("removeLook", { look: title })}
                onClick={() => change((before) => removeLook(before, look.key))}
              >
                <CloseIcon />
              </button>
            </div>
          </>
        ) : (
          <div>
            <h2 className={styles.title}>{title}</h2>
            {look.note && <p className={styles.note}>{look.note}</p>}
          </div>
        )}
      </div>
      {look.pieces.length > 0 ? (
        <ul className={styles.pieces}>
          {look.pieces.map((piece, place) => (
            <PieceTile
              key={piece.key}
              piece={piece}
              item={items.get(editor.ids.get(piece.key) ?? "")}
              insteadOf={piecesOf(draft).find(({ key }) => key === piece.alternativeOf)?.title}
              board={board}
              canEdit={canEdit}
              isCarried={props.carried === piece.key}
              onChange={change}
              onOpen={() => onOpen(piece.key)}
              onKeyDown={(event) => onKeyDown(event, piece.key)}
              onDragStart={(event) => event.dataTransfer.setData(DRAG_TYPE, piece.key)}
              onDrop={(event) => drop(event, place)}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>{canEdit ? t("lookEmpty") : t("nothing")}</p>
      )}
    </section>
  );
}
