"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useAddToBag } from "@/features/bag";
import { type Market } from "@/i18n/markets";
import { type Piece } from "@/lib/data/shape-piece";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";

import { PiecePrice } from "../piece-price";
import { OptionGroup, optionAnchor } from "./option-group";
import styles from "./piece-form.module.css";
import {
  chosenVariant,
  firstOpenOption,
  initialSelection,
  type Selection,
  stateOf,
  stockNote,
} from "./selection";
import { isColour } from "./swatches";

/** The part of a piece that choosing needs. */
export type ChoosablePiece = Pick<Piece, "options" | "variants" | "price" | "leadTimeWeeks">;

/** Price, choices, stock and the one filled button of a piece. */
export function PieceForm({ piece, market }: { piece: ChoosablePiece; market: Market }) {
  const t = useTranslations("catalogue.piece");
  const { add, state } = useAddToBag();
  const [selection, setSelection] = useState<Selection>(() =>
    initialSelection(
      piece,
      piece.options.filter(({ title }) => isColour(title)).map(({ id }) => id),
    ),
  );
  const variant = chosenVariant(piece, selection);
  const open = firstOpenOption(piece, selection);
  const price = variant?.price ?? piece.price;
  const everythingSold = piece.variants.every(({ available }) => !available);

  function choose(optionId: string, valueId: string) {
    setSelection((before) => ({ ...before, [optionId]: valueId }));
  }

  function press() {
    if (open) {
      document.getElementById(optionAnchor(open.id))?.focus();
    } else if (variant?.available) {
      void add(variant.id, 1);
    }
  }

  const unavailable = everythingSold || (!open && !variant?.available);
  return (
    <div className={styles.form}>
      <div>
        <p className={styles.price}>{price ? <PiecePrice price={price} /> : null}</p>
        <p className={styles.tax}>{t(`tax.${market}`)}</p>
      </div>
      {piece.options
        .filter(({ values }) => values.length > 0 && !isImplicit(values))
        .map((option) => (
          <OptionGroup
            key={option.id}
            option={option}
            chosen={selection[option.id]}
            stateOf={(valueId) => stateOf(piece, selection, option.id, valueId)}
            onChoose={(valueId) => choose(option.id, valueId)}
          />
        ))}
      <StockLine piece={piece} selection={selection} />
      <Button fullWidth onClick={press} loading={state.isAdding} disabled={unavailable}>
        {unavailable
          ? t("soldOut")
          : open
            ? t("chooseFirst", { option: open.title.toLowerCase() })
            : t("add")}
      </Button>
      {state.error ? <Notice tone="error">{state.error}</Notice> : null}
    </div>
  );
}

/** What Medusa calls the option of a piece that has none. */
function isImplicit(values: readonly { label: string }[]): boolean {
  return values.length === 1 && /^default/i.test(values[0]?.label ?? "");
}

function StockLine({ piece, selection }: { piece: ChoosablePiece; selection: Selection }) {
  const t = useTranslations("catalogue.piece");
  const variant = chosenVariant(piece, selection);
  const open = firstOpenOption(piece, selection);
  const note = variant ? stockNote(variant, piece.leadTimeWeeks) : null;
  return (
    <p className={styles.stock} role="status" data-kind={note?.kind}>
      {note?.kind === "sold-out" ? t("soldOutText") : null}
      {note?.kind === "few" ? t("fewLeft", { count: note.count }) : null}
      {note?.kind === "in-stock" ? t("inStock") : null}
      {note?.kind === "to-order"
        ? note.weeks
          ? t("toOrder", { weeks: note.weeks })
          : t("toOrderPlain")
        : null}
      {!variant && !open ? t("notOffered") : null}
    </p>
  );
}
