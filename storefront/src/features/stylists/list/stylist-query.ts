import { readWords, type SearchParams, writeAddress } from "@/features/catalogue";
import {
  MODES,
  SPECIALTIES,
  STYLIST_FACETS,
  type StylistFacet,
  type StylistSort,
} from "@/lib/data/stylist-types";
import { type QueryValue } from "@/lib/medusa";

/** Days within which somebody has to have a free hour. */
export const FREE_DAYS = [7, 14, 30] as const;
/** Years of experience to ask for. */
export const EXPERIENCE_YEARS = [5, 10, 20] as const;

/** Orders that the list offers. Rates are in each stylist's own currency, so they give no order. */
export const OFFERED_SORTS = [
  "recommended",
  "soonest",
  "rating",
  "experience",
] as const satisfies readonly StylistSort[];
export type OfferedSort = (typeof OFFERED_SORTS)[number];

/** What the address of the list of stylists asks for. */
export interface StylistQuery {
  /** Words searched for; "" without. */
  q: string;
  facets: Partial<Record<StylistFacet, readonly string[]>>;
  /** Days within which somebody has to be free, as text; "" without. */
  free: string;
  /** Years of experience at least, as text; "" without. */
  experience: string;
  sort: OfferedSort;
  /** How many pages are shown, from the first. */
  pages: number;
}

/** How many stylists come at once. */
const PAGE_SIZE = 12;
/** The API gives sixty at most; whoever looks further narrows the list. */
const MAX_PAGES = 5;
const MAX_VALUES = 12;
const MAX_VALUE_LENGTH = 80;
const DAY_MS = 86_400_000;

/** One thing that the list is narrowed by. */
export type StylistFilter = StylistFacet | "free" | "experience";

/** Facets whose values are words of the house; the API refuses any other. */
const KNOWN_VALUES: Partial<Record<StylistFacet, readonly string[]>> = {
  specialty: SPECIALTIES,
  mode: MODES,
};

/**
 * Reads the address of the list. Whatever makes no sense counts as left out; a facet may be given
 * as `?specialty=bridal,couture` or as `?specialty=bridal&specialty=couture`.
 */
export function readStylistQuery(search: SearchParams): StylistQuery {
  return {
    q: readWords(search.q),
    facets: Object.fromEntries(
      STYLIST_FACETS.flatMap((facet) => {
        const known = KNOWN_VALUES[facet];
        const values = readValues(search[facet]).filter((value) => known?.includes(value) ?? true);
        return values.length > 0 ? [[facet, values] as const] : [];
      }),
    ),
    free: oneOf(FREE_DAYS, search.free),
    experience: oneOf(EXPERIENCE_YEARS, search.experience),
    sort: OFFERED_SORTS.find((known) => known === search.sort) ?? "recommended",
    pages: readPages(search.page),
  };
}

function readValues(value: string | string[] | undefined): string[] {
  const values = [value ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "" && text.length <= MAX_VALUE_LENGTH && !/\p{Cc}/u.test(text));
  return [...new Set(values)].slice(0, MAX_VALUES);
}

function oneOf(offered: readonly number[], value: string | string[] | undefined): string {
  return offered.map(String).find((known) => known === value) ?? "";
}

function readPages(value: string | string[] | undefined): number {
  const pages = typeof value === "string" && /^\d{1,2}$/.test(value) ? Number(value) : 1;
  return Math.min(Math.max(pages, 1), MAX_PAGES);
}

/** The parameters of the list's address, in their one order; defaults are left out. */
export function stylistParameters(query: StylistQuery): [string, string][] {
  const parameters: [string, string][] = [
    ["q", query.q],
    ...STYLIST_FACETS.map((facet): [string, string] => [
      facet,
      query.facets[facet]?.join(",") ?? "",
    ]),
    ["free", query.free],
    ["experience", query.experience],
    ["sort", query.sort === "recommended" ? "" : query.sort],
    ["page", query.pages > 1 ? String(query.pages) : ""],
  ];
  return parameters.filter(([, value]) => value !== "");
}

/** Address of the list, without locale. */
export function stylistsHref(query: StylistQuery): string {
  return writeAddress("/stylists", stylistParameters(query));
}

/** What is chosen of a filter; of "free" and "experience" one value at most. */
export function chosenValues(query: StylistQuery, filter: StylistFilter): readonly string[] {
  if (filter === "free" || filter === "experience") {
    return query[filter] ? [query[filter]] : [];
  }
  return query.facets[filter] ?? [];
}

/** Chooses a value, or takes it back when it is chosen; shows the first page again. */
export function toggled(query: StylistQuery, filter: StylistFilter, value: string): StylistQuery {
  const chosen = chosenValues(query, filter);
  if (filter === "free" || filter === "experience") {
    return { ...query, [filter]: chosen.includes(value) ? "" : value, pages: 1 };
  }
  const values = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value].sort();
  return { ...query, facets: { ...query.facets, [filter]: values }, pages: 1 };
}

/** The same list without one filter. */
export function without(query: StylistQuery, filter: StylistFilter): StylistQuery {
  return filter === "free" || filter === "experience"
    ? { ...query, [filter]: "", pages: 1 }
    : { ...query, facets: { ...query.facets, [filter]: [] }, pages: 1 };
}

const FILTERS: readonly StylistFilter[] = [...STYLIST_FACETS, "free", "experience"];

/** The filters that are set, in the order in which they are shown. */
export function activeFilters(query: StylistQuery): StylistFilter[] {
  return FILTERS.filter((filter) => chosenValues(query, filter).length > 0);
}

/** How many filters are set, each value for itself. */
export function countChosen(query: StylistQuery): number {
  return FILTERS.reduce((sum, filter) => sum + chosenValues(query, filter).length, 0);
}

/** The same list without any filter; words and order stay. */
export function cleared(query: StylistQuery): StylistQuery {
  return { ...query, facets: {}, free: "", experience: "", pages: 1 };
}

/**
 * What the API is asked for.
 * @param now_ms epoch milliseconds; where "free within a week" begins.
 */
export function stylistCall(query: StylistQuery, now_ms: number): Record<string, QueryValue> {
  const { q, facets, free, experience, sort, pages } = query;
  return {
    q: q || undefined,
    ...Object.fromEntries(
      STYLIST_FACETS.map((facet) => [facet, facets[facet]?.join(",") || undefined]),
    ),
    ...(free
      ? {
          available_from: new Date(now_ms).toISOString(),
          available_to: new Date(now_ms + Number(free) * DAY_MS).toISOString(),
        }
      : {}),
    min_experience: experience || undefined,
    sort,
    limit: PAGE_SIZE * pages,
    offset: 0,
  };
}

/** Whether there is more to show than the pages so far. */
export function hasMore(shown: number, count: number, pages: number): boolean {
  return shown > 0 && shown < count && pages < MAX_PAGES;
}
