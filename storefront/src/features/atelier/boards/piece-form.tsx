"use client";

import { useTranslations } from "next-intl";

import { Button, Field, SelectField } from "@/ui";

import styles from "../diary/action-form.module.css";
import {
  BOARD_LIMITS,
  type BoardDraft,
  changePiece,
  type DraftPiece,
  piecesOf,
  placePiece,
} from "./board-draft";
import { inSize } from "./sizes";

const NOTE_MAX_LENGTH = 1000;

interface PieceFormProps {
  piece: DraftPiece;
  draft: BoardDraft;
  onChange: (change: (draft: BoardDraft) => BoardDraft, as?: string) => void;
  onRemove: () => void;
  onDone: () => void;
}

/** Everything about one piece: size, how many, a note, what it stands in for, its look. */
export function PieceForm({ piece, draft, onChange, onRemove, onDone }: PieceFormProps) {
  const t = useTranslations("atelier.composer");
  const { key } = piece;
  const others = piecesOf(draft).filter((one) => one.key !== key && one.alternativeOf === null);
  const look = draft.looks.find(({ pieces }) => pieces.some((one) => one.key === key));
  const set = (next: Partial<DraftPiece>, as?: string) =>
    onChange((before) => changePiece(before, key, next), as);
  return (
    <div className={styles.form}>
      {piece.sizes.length > 1 && (
        <SelectField
          label={t("size")}
          name="size"
          value={piece.variant_id}
          options={piece.sizes.map(({ variant_id, value, available }) => ({
            value: variant_id,
            label: available ? value : t("sizeGone", { size: value }),
          }))}
          onChange={({ target: { value } }) => set(inSize(piece, value))}
        />
      )}
      <SelectField
        label={t("quantity")}
        name="quantity"
        value={String(piece.quantity)}
        options={Array.from({ length: BOARD_LIMITS.quantity }, (_, index) => ({
          value: String(index + 1),
          label: String(index + 1),
        }))}
        onChange={({ target: { value } }) => set({ quantity: Number(value) })}
      />
      <Field
        label={t("pieceNote")}
        name="note"
        multiline
        maxLength={NOTE_MAX_LENGTH}
        value={piece.note}
        help={t("pieceNoteHelp")}
        onChange={({ target: { value } }) => set({ note: value }, `note ${key}`)}
      />
      <SelectField
        label={t("standsFor")}
        name="alternative_of"
        value={piece.alternativeOf ?? ""}
        options={[
          { value: "", label: t("standsForItself") },
          ...others.map((one) => ({ value: one.key, label: one.title })),
        ]}
        onChange={({ target: { value } }) => set({ alternativeOf: value || null })}
      />
      {draft.looks.length > 1 && (
        <SelectField
          label={t("inLook")}
          name="look"
          value={look?.key}
          options={draft.looks.map((one, index) => ({
            value: one.key,
            label: one.title || t("look", { index: index + 1 }),
          }))}
          onChange={({ target: { value } }) =>
            onChange((before) => placePiece(before, key, value, BOARD_LIMITS.pieces))
          }
        />
      )}
      <div className={styles.actions}>
        <Button onClick={onDone}>{t("done")}</Button>
        <Button variant="quiet" onClick={onRemove}>
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
