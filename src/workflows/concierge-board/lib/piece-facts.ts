import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cardOf, type CatalogueDocument } from "../../../lib/catalogue/document";
import { badInput } from "../../../lib/house-error";
import type { PieceFacts } from "../../../modules/concierge/board-types";
import { readDocuments } from "../../catalogue/read-documents";
import { type LivePiece, readLivePieces } from "./live-pieces";
import type { PricedFor } from "./priced-for";

type Wanted = { variant_id: string; quantity: number };

function factsOf(piece: LivePiece, document: CatalogueDocument): PieceFacts {
  const card = cardOf(document);
  const { amount, is_tax_inclusive } = piece;
  return {
    product_id: piece.product_id,
    price: amount === null ? null : { unit_price: amount, is_tax_inclusive },
    snapshot: {
      title: card.title,
      brand: card.brand,
      handle: document.handle,
      picture: card.images[0] ?? null,
      variant_title: piece.variant_title,
      sku: piece.sku,
      options: piece.options,
      colours: document.colours,
      materials: document.materials,
      categories: document.category_handles,
    },
  };
}

async function productsOf(
  container: MedusaContainer,
  variantIds: readonly string[],
): Promise<string[]> {
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "variant",
    fields: ["id", "product_id"],
    filters: { id: [...variantIds] },
  });
  return data.flatMap(({ product_id }) => product_id ?? []);
}

/** 400: shown to private clients, of whom this one is none. */
export function assertMayBeShown(
  pieces: Iterable<Pick<LivePiece, "is_private" | "variant_id">>,
  { client }: PricedFor,
): void {
  const hidden = [...pieces].filter(({ is_private }) => is_private && !client.is_private);
  if (hidden.length > 0) {
    throw badInput("piece_is_private", "This piece is shown privately, and not to this client.", {
      variant_ids: [...new Set(hidden.map(({ variant_id }) => variant_id))],
    });
  }
}

/**
 * Reads what a board has to know about variants that are put on it.
 *
 * @returns by `pieceKey`; what the house does not sell is missing
 * @throws HouseError 400 `piece_is_private` with `details.variant_ids`
 */
export async function readPieceFacts(
  container: MedusaContainer,
  pricedFor: PricedFor,
  wanted: readonly Wanted[],
): Promise<Record<string, PieceFacts>> {
  if (wanted.length === 0) {
    return {};
  }
  const productIds = await productsOf(
    container,
    wanted.map(({ variant_id }) => variant_id),
  );
  const pieces = await readLivePieces(container, pricedFor, productIds, wanted);
  assertMayBeShown(pieces.values(), pricedFor);
  const { documents } = await readDocuments(container, { id: productIds });
  const byProduct = new Map(documents.map((document) => [document.id, document]));
  return Object.fromEntries(
    [...pieces].flatMap(([key, piece]) => {
      const document = byProduct.get(piece.product_id);
      return document ? [[key, factsOf(piece, document)]] : [];
    }),
  );
}
