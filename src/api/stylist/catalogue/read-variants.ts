import type { MedusaContainer } from "@medusajs/framework/types";
import { pieceMarks } from "../../../modules/concierge/lib/piece-marks";
import { type LivePiece, readLivePieces } from "../../../workflows/concierge-board/lib/live-pieces";
import type { PricedFor } from "../../../workflows/concierge-board/lib/priced-for";

function shapeVariant(piece: LivePiece, currency_code: string) {
  const { amount, stock, can_be_made } = piece;
  return {
    id: piece.variant_id,
    title: piece.variant_title,
    sku: piece.sku,
    options: piece.options,
    price: amount === null ? null : { amount, currency_code },
    available: can_be_made || stock > 0,
    marks: pieceMarks(piece, 1, null, currency_code),
  };
}

/**
 * The variants of pieces as a composer needs them, priced for one client.
 *
 * @returns by product id, in the order of the catalogue
 */
export async function readVariants(
  scope: MedusaContainer,
  pricedFor: PricedFor,
  productIds: readonly string[],
): Promise<Map<string, ReturnType<typeof shapeVariant>[]>> {
  const pieces = [...(await readLivePieces(scope, pricedFor, productIds)).values()];
  return new Map(
    productIds.map((id) => [
      id,
      pieces
        .filter(({ product_id }) => product_id === id)
        .map((piece) => shapeVariant(piece, pricedFor.currency_code)),
    ]),
  );
}
