import { type PortfolioPiece } from "@/lib/data/stylist-types";

/**
 * Where a picture hangs on a desk: one of a pair, as wide as the wall, alone in the middle, or only
 * on a phone.
 */
export type WallPlace = "half" | "whole" | "solo" | "phone";

/** From this on a picture lies rather than stands. */
const WIDE = 1.2;

/**
 * Hangs pictures in their order: standing ones in pairs, lying ones across, and a standing one that
 * would be left beside a gap alone in the middle.
 * @param options `opening`: the pair that opens the page; `skipsFirst`: the first is for phones.
 */
export function placesOf(
  pieces: readonly Pick<PortfolioPiece, "image">[],
  options: { opening: boolean; skipsFirst: boolean },
): WallPlace[] {
  const isWide = pieces.map(({ image }) => image.width > image.height * WIDE);
  if (options.opening && pieces.length > 1) {
    return pieces.map(() => "half");
  }
  const places: WallPlace[] = [];
  let index = 0;
  if (options.skipsFirst && pieces.length > 0) {
    places.push("phone");
    index = 1;
  }
  while (index < pieces.length) {
    if (isWide[index]) {
      places.push("whole");
      index += 1;
    } else if (index + 1 < pieces.length && !isWide[index + 1]) {
      places.push("half", "half");
      index += 2;
    } else {
      places.push("solo");
      index += 1;
    }
  }
  return places;
}
