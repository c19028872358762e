import type { CatalogueImage, CatalogueLanguage } from "../../../lib/catalogue/document";
import type { BoardItemRow, BoardRow } from "../../../modules/concierge/board-types";
import { canBeBought, pieceMarks } from "../../../modules/concierge/lib/piece-marks";
import type { LivePiece } from "../../../workflows/concierge-board/lib/live-pieces";

/** A picture in one language. */
export function shapeImage(image: CatalogueImage | null, language: CatalogueLanguage) {
  return image && { ...image, alt: image.alt[language] };
}

/**
 * A piece of a board: as it was put there, at its locked price with or without taxes, and with what
 * has changed since.
 *
 * @param piece as the catalogue has it now; undefined when it has it no more
 */
export function shapeItem(
  item: BoardItemRow,
  piece: LivePiece | undefined,
  { currency_code }: BoardRow,
  language: CatalogueLanguage,
) {
  const { snapshot, quantity } = item;
  const now = piece?.amount ?? null;
  const amount = item.unit_price ?? now;
  return {
    id: item.id,
    look_id: item.look_id,
    product: {
      id: item.product_id,
      handle: snapshot.handle,
      title: snapshot.title[language],
      brand: snapshot.brand,
      picture: shapeImage(snapshot.picture, language),
      available: canBeBought(piece, quantity),
    },
    variant: {
      id: item.variant_id,
      title: snapshot.variant_title,
      sku: snapshot.sku,
      options: snapshot.options,
    },
    sizes: piece?.sizes ?? [],
    quantity,
    price: amount === null ? null : { amount, currency_code },
    is_tax_inclusive: item.is_tax_inclusive ?? piece?.is_tax_inclusive ?? null,
    current_price: now === null ? null : { amount: now, currency_code },
    marks: pieceMarks(piece, quantity, item.unit_price, currency_code),
    note: item.note,
    alternative_of: item.alternative_of,
    verdict: item.verdict,
    reason: item.reason,
    requested_size: item.requested_size,
    position: item.position,
    removed_at: item.removed_at,
  };
}
