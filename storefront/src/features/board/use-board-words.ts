"use client";

import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import type { Board, BoardDifference, BoardItem } from "@/lib/data/board-types";
import { formatMoney } from "@/lib/format";
import { clockOf, dayWords, localDay, placeOfZone } from "@/lib/zoned-time";

import { optionWords } from "./rules";

/** Amounts, instants and changes of a board in words. */
export function useBoardWords(currency: string, zone: string) {
  const t = useTranslations("board");
  const locale = useLocale() as Locale;
  const { language } = parseLocale(locale);

  const money = (amount: number) => formatMoney(amount, currency, locale);

  /** "Thu 4 Dec, 18:00 in Paris". */
  const moment = (instant: string) =>
    t("moment", {
      day: dayWords(localDay(instant, zone), language),
      time: clockOf(instant, zone),
      place: placeOfZone(zone, language),
    });

  /** What a piece is chosen in, and how many: "Ivory, 38, two of them". */
  const chosen = (item: BoardItem) =>
    [
      optionWords(item),
      ...(item.quantity > 1 ? [t("piece.quantity", { count: item.quantity })] : []),
    ]
      .filter(Boolean)
      .join(", ");

  /** One change of what would be bought, as a sentence. */
  function change({ kind, title, before, after }: BoardDifference): string {
    const shown = (value: string | number | null) =>
      typeof value === "number" && kind !== "quantity" ? money(value) : String(value ?? "");
    return t(`differences.${kind}`, { title, before: shown(before), after: shown(after) });
  }

  return { money, moment, chosen, change };
}

export type BoardWords = ReturnType<typeof useBoardWords>;

/** What the parts of one board's page have in common. */
export interface BoardView {
  board: Board;
  words: BoardWords;
  /** The stylist's first name. */
  name: string;
  /** Verdicts and comments may be given. */
  isOpen: boolean;
}
