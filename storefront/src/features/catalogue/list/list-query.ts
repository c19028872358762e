import {
  type CatalogueQuery,
  type Facet,
  FACETS,
  type Sort,
  SORTS,
} from "@/lib/data/catalogue-types";

/** What the address of a list asks for. */
export interface ListQuery {
  /** Words searched for; "" without. */
  q: string;
  facets: Partial<Record<Facet, readonly string[]>>;
  /** Major units of the market's currency. */
  minPrice: number | null;
  maxPrice: number | null;
  /** Null stands for the list's own order. */
  sort: Sort | null;
  /** How many pages are shown, from the first. */
  pages: number;
}

/** More pages than this are not shown at once; the list is narrowed instead. */
export const MAX_PAGES = 20;

const MAX_WORDS_LENGTH = 80;
const MAX_VALUES = 24;
const MAX_VALUE_LENGTH = 80;
const MAX_PRICE = 1_000_000_000;

export type SearchParams = Record<string, string | string[] | undefined>;

/** The words searched for: trimmed, single spaces, at most 80 characters; "" when there are none. */
export function readWords(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
  // By characters, not by code units: half of one could not be written into an address again.
  return [...text.replace(/[\s\p{Cc}]+/gu, " ").trim()].slice(0, MAX_WORDS_LENGTH).join("").trim();
}

/**
 * What a page itself stands for, such as its category; nobody can choose it away. A facet that is
 * there without a value is not offered, because the page has another way of showing it.
 */
export type Fixed = Partial<Record<Facet, string | undefined>>;

/**
 * Reads the address of a list. Whatever makes no sense counts as left out; a facet may be given as
 * `?colour=black,ivory` (links) or as `?colour=black&colour=ivory` (forms).
 */
export function readListQuery(search: SearchParams, fixed: Fixed = {}): ListQuery {
  const low = readPrice(search.min_price);
  const high = readPrice(search.max_price);
  const turned = low !== null && high !== null && low > high;
  const q = readWords(search.q);
  const sort = SORTS.find((known) => known === search.sort) ?? null;
  return {
    q,
    facets: Object.fromEntries(
      FACETS.flatMap((facet) => {
        const values = facet in fixed ? [] : readValues(search[facet]);
        return values.length > 0 ? [[facet, values] as const] : [];
      }),
    ),
    minPrice: turned ? high : low,
    maxPrice: turned ? low : high,
    sort: sort === ownSort(q) || (sort === "relevance" && q === "") ? null : sort,
    pages: readPages(search.page),
  };
}

/** The order of a list unless another one is asked for. */
function ownSort(q: string): Sort {
  return q === "" ? "newest" : "relevance";
}

/** The orders that a list offers. */
export function sortsOf(q: string): Sort[] {
  return SORTS.filter((sort) => sort !== "relevance" || q !== "");
}

function readValues(value: string | string[] | undefined): string[] {
  const values = [value ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "" && text.length <= MAX_VALUE_LENGTH && !/\p{Cc}/u.test(text));
  return [...new Set(values)].slice(0, MAX_VALUES);
}

function readPrice(value: string | string[] | undefined): number | null {
  if (typeof value !== "string" || !/^\s*\d{1,10}([.,]\d{1,2})?\s*$/.test(value)) {
    return null;
  }
  const price = Number(value.trim().replace(",", "."));
  return price <= MAX_PRICE ? price : null;
}

function readPages(value: string | string[] | undefined): number {
  const pages = typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : 1;
  return Math.min(Math.max(pages, 1), MAX_PAGES);
}

/**
 * The parameters of a list's address in their one order; defaults are left out, so that one list
 * has one address.
 */
export function listParameters(query: Partial<ListQuery>): [string, string][] {
  const { q = "", facets = {}, minPrice, maxPrice, sort, pages = 1 } = query;
  const parameters: [string, string | number | null | undefined][] = [
    ["q", q],
    ...FACETS.map((facet) => [facet, facets[facet]?.join(",")] as [string, string | undefined]),
    ["min_price", minPrice],
    ["max_price", maxPrice],
    ["sort", sort === ownSort(q) ? null : sort],
    ["page", pages > 1 ? pages : null],
  ];
  return parameters.flatMap(([key, value]) =>
    value === undefined || value === null || value === "" ? [] : [[key, String(value)]],
  );
}

/** Writes parameters so that they can be read: commas stay commas. */
export function writeAddress(path: string, parameters: readonly (readonly [string, string])[]) {
  const text = parameters
    .map(([key, value]) => {
      const written = encodeURIComponent(value).replace(/%2C/g, ",").replace(/%20/g, "+");
      return `${encodeURIComponent(key)}=${written}`;
    })
    .join("&");
  return text ? `${path}?${text}` : path;
}

/** Writes the address of a list. @param path without parameters. */
export function listHref(path: string, query: Partial<ListQuery>): string {
  return writeAddress(path, listParameters(query));
}

/** Chooses a value of a facet, or takes it back; shows the first page again. */
export function toggled(query: ListQuery, facet: Facet, value: string): ListQuery {
  const chosen = query.facets[facet] ?? [];
  const values = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : // A category is a way down, not one of several: the next one takes its place.
      facet === "category"
      ? [value]
      : [...chosen, value].sort();
  return { ...query, facets: { ...query.facets, [facet]: values }, pages: 1 };
}

/** The same list without any filter; words and order stay. */
export function cleared(query: ListQuery): ListQuery {
  return { ...query, facets: {}, minPrice: null, maxPrice: null, pages: 1 };
}

/** What the visitor has narrowed a list by: a facet, or the price. */
export type Filter = Facet | "price";

/** The filters that are set, in the order in which they are shown. */
export function activeFilters(query: ListQuery): Filter[] {
  const facets = FACETS.filter((facet) => (query.facets[facet]?.length ?? 0) > 0);
  return query.minPrice === null && query.maxPrice === null ? facets : [...facets, "price"];
}

/** How many filters are set, each value for itself. */
export function countChosen(query: ListQuery): number {
  return activeFilters(query).reduce(
    (sum, filter) => sum + (filter === "price" ? 1 : (query.facets[filter]?.length ?? 0)),
    0,
  );
}

/** Whether a filter is set: such a list is one view of another page, not a page of its own. */
export function isNarrowed(query: ListQuery): boolean {
  return activeFilters(query).length > 0;
}

/** The same list without one filter. */
export function without(query: ListQuery, filter: Filter): ListQuery {
  return filter === "price"
    ? { ...query, minPrice: null, maxPrice: null, pages: 1 }
    : { ...query, facets: { ...query.facets, [filter]: [] }, pages: 1 };
}

/** What the catalogue is asked for a list. */
export function catalogueQuery(query: ListQuery, fixed: Fixed): CatalogueQuery {
  const { q, facets, minPrice, maxPrice, sort } = query;
  const own = Object.fromEntries(
    Object.entries(fixed).map(([facet, value]) => [facet, value ? [value] : []]),
  );
  return { q, facets: { ...facets, ...own }, minPrice, maxPrice, sort };
}

/** Whether there is more to show than the pages so far. */
export function hasMore(shown: number, count: number, pages: number): boolean {
  return shown > 0 && shown < count && pages < MAX_PAGES;
}
