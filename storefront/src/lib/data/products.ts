import "server-only";

import { type Locale, parseLocale } from "@/i18n/markets";

import { type CatalogueCall } from "./catalogue";
import { getRegion } from "./regions";
import { type Piece, shapePiece } from "./shape-piece";
import { type StoreProduct } from "./store-product";

const PIECE_FIELDS = [
  "id",
  "handle",
  "title",
  "thumbnail",
  "metadata",
  "images.url",
  "images.rank",
  // A link can only be asked for as a whole.
  "+brand.*",
  "variants.id",
  "*variants.calculated_price",
  "subtitle",
  "description",
  "material",
  "origin_country",
  "*options",
  "*options.values",
  "*categories",
  "collection.id",
  "collection.handle",
  "collection.title",
  "variants.sku",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.options.id",
  "+variants.inventory_quantity",
].join(",");

/**
 * Reads a piece and everything its page shows.
 * @param call in whose name: private pieces are there for those who may see them, for nobody else.
 * @returns the piece with that handle, or null.
 */
export async function readPiece(
  call: CatalogueCall,
  locale: Locale,
  handle: string,
): Promise<Piece | null> {
  const region = await getRegion(locale);
  const { products } = await call<{ products: StoreProduct[] }>("/store/products", {
    query: { handle, limit: 1, fields: PIECE_FIELDS, region_id: region.id },
  });
  const [product] = products;
  return product ? shapePiece(product, parseLocale(locale).language) : null;
}
