"use client";

import { useTranslations } from "next-intl";

import { Button, ChevronIcon, Picture } from "@/ui";

import { dropTarget } from "../parts/drop-target";
import type { PortfolioPiece } from "../types";
import styles from "./piece-tile.module.css";

interface PieceTileProps {
  piece: PortfolioPiece;
  index: number;
  count: number;
  isDragged: boolean;
  onDragStart: () => void;
  onDropHere: () => void;
  /** By how many places; negative is earlier. */
  onMove: (by: number) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** One piece of the wall, with the ways to move it by pointer and by key. */
export function PieceTile(props: PieceTileProps) {
  const { piece, index, count, isDragged, onMove, onEdit, onRemove } = props;
  const t = useTranslations("atelier.portfolio");
  const title = piece.title ?? "";
  return (
    <li
      className={styles.tile}
      data-dragged={isDragged || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        props.onDragStart();
      }}
      {...dropTarget}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) {
          event.preventDefault();
          event.stopPropagation();
          props.onDropHere();
        }
      }}
    >
      <Picture
        src={piece.image.url}
        alt={piece.image.alt}
        background={piece.image.background}
        blur={piece.image.blur}
        ratio="4/5"
        sizes="(width >= 900px) 24vw, 46vw"
        draggable={false}
      />
      <div className={styles.words}>
        <p className={styles.title}>
          {title}
          {index === 0 && <span className={styles.cover}> {t("cover")}</span>}
        </p>
        <p className={styles.line}>
          {[piece.occasion, piece.client_name].filter(Boolean).join(", ")}
        </p>
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.step}
          aria-label={t("earlier", { title })}
          aria-disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          <ChevronIcon back />
        </button>
        <button
          type="button"
          className={styles.step}
          aria-label={t("later", { title })}
          aria-disabled={index === count - 1}
          onClick={() => onMove(1)}
        >
          <ChevronIcon />
        </button>
        <Button variant="quiet" onClick={onEdit} aria-label={t("editNamed", { title })}>
          {t("edit")}
        </Button>
        <Button variant="quiet" onClick={onRemove} aria-label={t("removeNamed", { title })}>
          {t("remove")}
        </Button>
      </div>
    </li>
  );
}
