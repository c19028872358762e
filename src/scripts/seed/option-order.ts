import { optionsOf } from "./piece-variants";
import type { DemoPiece } from "./schema";

const LETTER_SIZES = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "One size"];

/** Sizes by number, then by letter; anything else stays in the order of the data. */
function compare(first: string, second: string): number {
  const [a, b] = [parseFloat(first), parseFloat(second)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) {
    return a - b;
  }
  if (Number.isNaN(a) !== Number.isNaN(b)) {
    return Number.isNaN(a) ? 1 : -1;
  }
  const [left, right] = [LETTER_SIZES.indexOf(first), LETTER_SIZES.indexOf(second)];
  return left >= 0 && right >= 0 ? left - right : 0;
}

/**
 * Gathers the options of all pieces into the shared ones of the house.
 *
 * @returns values by option title, in the order they are to be offered
 */
export function sharedOptions(pieces: readonly DemoPiece[]): Map<string, string[]> {
  const shared = new Map<string, string[]>();
  for (const { title, values } of pieces.flatMap(optionsOf)) {
    shared.set(title, [...new Set([...(shared.get(title) ?? []), ...values])]);
  }
  return new Map([...shared].map(([title, values]) => [title, values.sort(compare)]));
}
