import "server-only";

import { cache } from "react";

import { type Locale, parseLocale } from "@/i18n/markets";
import { medusa } from "@/lib/medusa";

import { listHousePieceIds } from "./brands";
import { catalogue } from "./cache";
import { getRegion } from "./regions";
import { type Piece, type PieceCard, shapeCard, shapePiece } from "./shape-piece";
import { type StoreProduct } from "./store-product";

/** How many tiles come at once: six rows of four, twelve of two. */
const PAGE_SIZE = 24;

const CARD_FIELDS = [
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
].join(",");

const PIECE_FIELDS = [
  CARD_FIELDS,
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

/** How the API calls the orders that a list can be read in. */
const ORDERS = { newest: "-created_at", "a-z": "title" } as const;
export type PieceOrder = keyof typeof ORDERS;

export interface ListFilter {
  categoryIds?: string[];
  collectionId?: string;
  search?: string;
}

export interface PieceList {
  pieces: PieceCard[];
  /** How many there are altogether. */
  count: number;
}

interface ProductsAnswer {
  products: StoreProduct[];
  count: number;
}

async function readProducts(
  locale: Locale,
  query: Record<string, string | number | string[] | undefined>,
  fields: string,
  ...tags: string[]
): Promise<ProductsAnswer> {
  const region = await getRegion(locale);
  return medusa<ProductsAnswer>("/store/products", {
    locale,
    query: { ...query, fields, region_id: region.id },
    ...catalogue("products", ...tags),
  });
}

/**
 * Reads the first pages of a list. Each page is one request, kept for all visitors, so that asking
 * for the next one only fetches that one.
 * @param pages how many pages of PAGE_SIZE, from the first.
 */
export async function listPieces(
  locale: Locale,
  filter: ListFilter,
  sort: PieceOrder,
  pages = 1,
): Promise<PieceList> {
  const { language } = parseLocale(locale);
  const answers = await Promise.all(
    Array.from({ length: pages }, (_, page) =>
      readProducts(
        locale,
        {
          category_id: filter.categoryIds,
          collection_id: filter.collectionId ? [filter.collectionId] : undefined,
          q: filter.search,
          order: ORDERS[sort],
          limit: PAGE_SIZE,
          offset: page * PAGE_SIZE,
        },
        CARD_FIELDS,
      ),
    ),
  );
  return {
    pieces: answers.flatMap(({ products }) =>
      products.map((product) => shapeCard(product, language)),
    ),
    count: answers[0]?.count ?? 0,
  };
}

/** Reads pieces by id, in the order of the ids; those no longer offered are left out. */
async function listPiecesById(locale: Locale, ids: string[]): Promise<PieceCard[]> {
  if (ids.length === 0) {
    return [];
  }
  const { products } = await readProducts(locale, { id: ids, limit: ids.length }, CARD_FIELDS);
  const { language } = parseLocale(locale);
  const byId = new Map(products.map((product) => [product.id, shapeCard(product, language)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Reads the first pages of a house's pieces, newest first. */
export async function listPiecesOfHouse(
  locale: Locale,
  handle: string,
  pages = 1,
  pageSize = PAGE_SIZE,
): Promise<PieceList> {
  const { ids, count } = await listHousePieceIds(locale, handle, {
    limit: pages * pageSize,
    offset: 0,
  });
  return { pieces: await listPiecesById(locale, ids), count };
}

/** @returns the piece with that handle and everything its page shows, or null. */
export const getPiece = cache(async (locale: Locale, handle: string): Promise<Piece | null> => {
  const { products } = await readProducts(
    locale,
    { handle, limit: 1 },
    PIECE_FIELDS,
    `product:${handle}`,
  );
  const [product] = products;
  return product ? shapePiece(product, parseLocale(locale).language) : null;
});

const SITEMAP_PAGE = 1000;

/** Handles of every piece, for the sitemap. */
export async function listPieceHandles(
  locale: Locale,
): Promise<{ handle: string; updated_at: string }[]> {
  const all: { handle: string; updated_at: string }[] = [];
  for (;;) {
    const { products, count } = await medusa<{ products: typeof all; count: number }>(
      "/store/products",
      {
        locale,
        query: { fields: "handle,updated_at", limit: SITEMAP_PAGE, offset: all.length },
        next: { revalidate: 3600, tags: ["products"] },
      },
    );
    all.push(...products);
    if (all.length >= count || products.length === 0) {
      return all;
    }
  }
}
