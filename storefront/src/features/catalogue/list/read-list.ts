import "server-only";

import { type Locale } from "@/i18n/markets";
import {
  type Catalogue,
  type CatalogueCall,
  countPieces,
  readCatalogue,
} from "@/lib/data/catalogue";
import { readVisitor } from "@/lib/session/visitor";

import {
  activeFilters,
  catalogueQuery,
  type Filter,
  type Fixed,
  type ListQuery,
  readListQuery,
  type SearchParams,
  without,
} from "./list-query";

/** What leaving one filter out would show. */
export interface Relaxation {
  filter: Filter;
  query: ListQuery;
  count: number;
}

/** A list as the visitor asked for it. */
export interface List extends Catalogue {
  query: ListQuery;
  /** Only of an empty list: the filters that stand in the way, the one that gives most first. */
  relaxations: Relaxation[];
}

/**
 * Reads the list that an address asks for, in the visitor's name; makes the page dynamic.
 * @param fixed what the page itself stands for.
 */
export async function readList(
  locale: Locale,
  search: SearchParams,
  fixed: Fixed = {},
): Promise<List> {
  const query = readListQuery(search, fixed);
  const { api } = await readVisitor(locale);
  const catalogue = await readCatalogue(api, locale, catalogueQuery(query, fixed), query);
  const relaxations = catalogue.count === 0 ? await readRelaxations(api, locale, query, fixed) : [];
  return { ...catalogue, query, relaxations };
}

async function readRelaxations(
  call: CatalogueCall,
  locale: Locale,
  query: ListQuery,
  fixed: Fixed,
): Promise<Relaxation[]> {
  const relaxations = await Promise.all(
    activeFilters(query).map(async (filter) => {
      const wider = without(query, filter);
      return {
        filter,
        query: wider,
        count: await countPieces(call, locale, catalogueQuery(wider, fixed)),
      };
    }),
  );
  return relaxations.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
