import { FUNCTION_WORDS, wordsOf } from "../../../lib/catalogue/words";
import type { CatalogueColumns } from "./columns";
import type { SuggestQuery } from "./suggest";

/** The pieces that words may mean: the first few, and how many there are. */
export type SuggestedPieces = { slots: number[]; count: number };

type Asked = Pick<SuggestQuery, "q" | "limit" | "audience" | "language" | "currency_code">;

/**
 * Finds pieces by the beginnings of their words: those whose title has all of them first, the most
 * sold before the others.
 */
export function suggestedPieces(columns: CatalogueColumns, query: Asked): SuggestedPieces {
  const typed = wordsOf(query.q);
  const telling = typed.filter((word) => !FUNCTION_WORDS.has(word));
  const words = telling.length ? telling : typed;
  if (!words.length) {
    return { slots: [], count: 0 };
  }
  const { all, titled } = columns.names.index.find(words);
  const matching = columns.visible(query.audience).and(all);
  const count = matching.count();
  const { sequence: popular } = columns.inOrder("popular", query.language, query.currency_code);
  const slots: number[] = [];
  const take = (wanted: (slot: number) => boolean) => {
    for (let index = 0; index < popular.length && slots.length < query.limit; index += 1) {
      const slot = popular[index] ?? 0;
      if (matching.has(slot) && wanted(slot)) {
        slots.push(slot);
      }
    }
  };
  take((slot) => titled.has(slot));
  if (slots.length < Math.min(query.limit, count)) {
    take((slot) => !titled.has(slot));
  }
  return { slots, count };
}

/** The same from what the text engine found, in its order. */
export function rankedPieces(
  columns: CatalogueColumns,
  { audience, limit }: Asked,
  sequence: Int32Array,
): SuggestedPieces {
  const visible = columns.visible(audience);
  const matching = sequence.filter((slot) => visible.has(slot));
  return { slots: [...matching.subarray(0, limit)], count: matching.length };
}
