import { type Facet, type Facets } from "@/lib/data/catalogue-types";

import { activeFilters, type ListQuery, toggled, without } from "./list-query";

/** One active filter as a word, and the list without it. */
export interface Chip {
  key: string;
  label: string;
  query: ListQuery;
}

/** How a price asked for is put into words. */
export type PriceWords = (min: number | null, max: number | null) => string;

/**
 * The active filters, each removable by itself.
 * @param facets of the answer; they know the labels. A value that no piece has keeps its own name.
 * @param labelOf a better label than the catalogue's, where there is one.
 */
export function chipsOf(
  query: ListQuery,
  facets: Facets,
  priceWords: PriceWords,
  labelOf: (facet: Facet, value: string) => string | undefined = () => undefined,
): Chip[] {
  return activeFilters(query).flatMap((filter): Chip[] => {
    if (filter === "price") {
      return [
        {
          key: "price",
          label: priceWords(query.minPrice, query.maxPrice),
          query: without(query, "price"),
        },
      ];
    }
    return (query.facets[filter] ?? []).map((value) => ({
      key: `${filter}-${value}`,
      label:
        labelOf(filter, value) ??
        facets[filter].find((known) => known.value === value)?.label ??
        value,
      query: toggled(query, filter, value),
    }));
  });
}
