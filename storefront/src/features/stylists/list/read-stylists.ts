import "server-only";

import { type SearchParams } from "@/features/catalogue";
import { type Locale } from "@/i18n/markets";
import { type Stylist, type StylistFacets } from "@/lib/data/stylist-types";
import { readStylists } from "@/lib/data/stylists";

import {
  activeFilters,
  readStylistQuery,
  stylistCall,
  type StylistFilter,
  type StylistQuery,
  without,
} from "./stylist-query";

/** What leaving one filter out would show. */
export interface StylistRelaxation {
  filter: StylistFilter;
  query: StylistQuery;
  count: number;
}

/** The list of stylists as the visitor asked for it. */
export interface StylistList {
  query: StylistQuery;
  stylists: Stylist[];
  facets: StylistFacets;
  count: number;
  /** Only of an empty list: the filters that stand in the way, the one that gives most first. */
  relaxations: StylistRelaxation[];
}

/**
 * Reads the list that an address asks for.
 * @param now_ms epoch milliseconds.
 */
export async function readStylistList(
  locale: Locale,
  search: SearchParams,
  now_ms: number,
): Promise<StylistList> {
  const query = readStylistQuery(search);
  const answer = await readStylists(locale, stylistCall(query, now_ms));
  const relaxations = answer.count === 0 ? await readRelaxations(locale, query, now_ms) : [];
  return { ...answer, query, relaxations };
}

async function readRelaxations(
  locale: Locale,
  query: StylistQuery,
  now_ms: number,
): Promise<StylistRelaxation[]> {
  const relaxations = await Promise.all(
    activeFilters(query).map(async (filter) => {
      const wider = without(query, filter);
      const { count } = await readStylists(locale, { ...stylistCall(wider, now_ms), limit: 1 });
      return { filter, query: wider, count };
    }),
  );
  return relaxations.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
