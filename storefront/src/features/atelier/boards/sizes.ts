import type { DraftPiece } from "./board-draft";

/** A piece in another of its sizes: the words of its label follow. */
export function inSize(
  piece: Pick<DraftPiece, "chosen" | "sizes" | "variant_id">,
  variantId: string,
): Pick<DraftPiece, "variant_id" | "chosen"> {
  const valueOf = (id: string) => piece.sizes.find(({ variant_id }) => variant_id === id)?.value;
  const before = valueOf(piece.variant_id);
  const after = valueOf(variantId);
  return {
    variant_id: variantId,
    chosen: piece.chosen
      .split(", ")
      .map((word) => (word === before && after ? after : word))
      .join(", "),
  };
}
