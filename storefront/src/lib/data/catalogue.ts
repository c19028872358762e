import "server-only";

import { type Locale } from "@/i18n/markets";
import { medusa, type QueryValue } from "@/lib/medusa";

import { catalogue } from "./cache";
import {
  type CatalogueAnswer,
  type CatalogueQuery,
  FACETS,
  type Facets,
  type PriceSpan,
  type Sort,
  type SuggestAnswer,
} from "./catalogue-types";
import { getRegion } from "./regions";
import { shapeCatalogueCard } from "./shape-catalogue";
import { type PieceCard } from "./shape-piece";

/** How many tiles come at once: six rows of four, twelve of two. */
const PAGE_SIZE = 24;

/** Whole pages that one request may bring; the API gives a hundred pieces at most. */
const PAGES_A_REQUEST = 4;

/**
 * A call in the name of whoever reads. A visitor's own (`readVisitor().api`) carries their token
 * and is never kept: it may show private pieces, and a new price shows at once.
 */
export type CatalogueCall = <T>(
  path: string,
  options: { query: Record<string, QueryValue>; timeoutMs?: number },
) => Promise<T>;

/** A list as a page shows it. */
export interface Catalogue {
  pieces: PieceCard[];
  facets: Facets;
  /** Of everything that fits but for the price asked for. */
  price: PriceSpan;
  /** How many there are altogether. */
  count: number;
  sort: Sort;
  /** What was searched for instead, when the words as typed gave nothing. */
  correctedQuery: string | null;
}

/** A call in nobody's name, kept for a minute and shared: for pages that are the same for all. */
export function everybodysCall(locale: Locale): CatalogueCall {
  return (path, options) => medusa(path, { ...options, locale, ...catalogue("catalogue") });
}

/**
 * Reads the first pages of a list with its facets, priced in the currency of the locale's region.
 * @param call in whose name.
 * @param page how many pages of how many pieces, from the first.
 * @throws ApiError as the API refuses; 503 when no region serves the market.
 */
export async function readCatalogue(
  call: CatalogueCall,
  locale: Locale,
  query: CatalogueQuery,
  page: { pages?: number; size?: number } = {},
): Promise<Catalogue> {
  const { pages = 1, size = PAGE_SIZE } = page;
  const asked = await parametersOf(locale, query);
  const stride = size * Math.min(pages, PAGES_A_REQUEST);
  const total = size * pages;
  const [first, ...rest] = await Promise.all(
    Array.from({ length: Math.ceil(total / stride) }, (_, index) =>
      call<CatalogueAnswer>("/store/catalogue", {
        query: {
          ...asked,
          limit: Math.min(stride, total - index * stride),
          offset: index * stride,
        },
      }),
    ),
  );
  if (!first) {
    throw new RangeError("A list has at least one page.");
  }
  const { price, ...facets } = first.facets;
  // A piece that came in between two requests moves another one into both.
  const byId = new Map(
    [first, ...rest].flatMap(({ products }) => products.map((card) => [card.id, card] as const)),
  );
  return {
    pieces: [...byId.values()].map(shapeCatalogueCard),
    facets,
    price,
    count: first.count,
    sort: first.sort,
    correctedQuery: first.corrected_query,
  };
}

/** How many pieces there are for a query. */
export async function countPieces(
  call: CatalogueCall,
  locale: Locale,
  query: CatalogueQuery,
): Promise<number> {
  const { count } = await call<CatalogueAnswer>("/store/catalogue", {
    query: { ...(await parametersOf(locale, query)), limit: 1 },
  });
  return count;
}

const SUGGEST_TIMEOUT_MS = 1_500;

/**
 * What a few letters may become.
 * @param limit pieces at most.
 * @throws ApiError 504 when it takes longer than it is worth waiting for.
 */
export async function readSuggestions(
  call: CatalogueCall,
  locale: Locale,
  q: string,
  limit: number,
): Promise<SuggestAnswer> {
  const { currency_code } = await getRegion(locale);
  return call<SuggestAnswer>("/store/catalogue/suggest", {
    query: { q, currency_code, limit },
    timeoutMs: SUGGEST_TIMEOUT_MS,
  });
}

const SITEMAP_PAGE = 100;
const SITEMAP_SECONDS = 3600;

/** Handles of every public piece, for the sitemap. */
export async function listPieceHandles(locale: Locale): Promise<string[]> {
  const handles = new Set<string>();
  for (let offset = 0; ; offset += SITEMAP_PAGE) {
    const { products, count } = await medusa<CatalogueAnswer>("/store/catalogue", {
      locale,
      query: { sort: "title", limit: SITEMAP_PAGE, offset },
      next: { revalidate: SITEMAP_SECONDS, tags: ["catalogue"] },
    });
    products.forEach(({ handle }) => handles.add(handle));
    if (products.length === 0 || offset + products.length >= count) {
      return [...handles];
    }
  }
}

async function parametersOf(
  locale: Locale,
  { q, facets = {}, minPrice, maxPrice, sort }: CatalogueQuery,
): Promise<Record<string, QueryValue>> {
  const { currency_code } = await getRegion(locale);
  return {
    currency_code,
    q: q || undefined,
    ...Object.fromEntries(FACETS.map((facet) => [facet, facets[facet]?.join(",") || undefined])),
    min_price: minPrice,
    max_price: maxPrice,
    sort,
  };
}
