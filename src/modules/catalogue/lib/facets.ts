import type { CatalogueQuery, FacetField } from "./catalogue-query";
import type { CatalogueColumns } from "./columns";
import { facetLabels, type Labelled, roomsFrom } from "./facet-labels";
import { priceSpan } from "./price-range";
import type { Selection } from "./select";
import { sizeLabels } from "./sizes";
import type { CatalogueTaxonomy } from "./taxonomy";

type FacetValue = {
  value: string;
  label: string;
  count: number;
  selected: boolean;
  /** Colours alone: #RRGGBB. */
  tone?: string;
};

export type CatalogueFacets = Record<FacetField, FacetValue[]> & {
  price: { min: number; max: number; currency_code: string } | null;
};

const NONE: readonly string[] = [];

/**
 * Counts every facet of a selection and names the values in the reader's language. The order of
 * the values does not follow the counts, so that nothing moves under the finger that chooses.
 *
 * @returns `CatalogueFacets` as JSON: what is said of each value is text already but for its count
 */
export function facetsJson(
  columns: CatalogueColumns,
  taxonomy: CatalogueTaxonomy,
  query: CatalogueQuery,
  { scopes }: Selection,
): string {
  const { language, currency_code } = query;
  const labels = facetLabels(taxonomy, language);
  const chosen = (field: FacetField) => query.filters[field] ?? NONE;
  const facet = (field: FacetField, entries: readonly Labelled[]): string => {
    const countOf = columns.postings[field].counter(scopes[field], entries.length);
    const selection = chosen(field);
    let values = "";
    for (const { value, opening } of entries) {
      const count = countOf(value);
      const selected = selection.includes(value);
      // What was chosen stays, so that it can be taken back.
      if (count > 0 || selected) {
        values += `${values && ","}${opening},"count":${count},"selected":${selected}}`;
      }
    }
    return `"${field}":[${values}]`;
  };
  const span = priceSpan(columns, currency_code, scopes.price);
  const facets = [
    facet("category", roomsFrom(labels.category, chosen("category"))),
    facet("brand", labels.brand),
    facet("collection", labels.collection),
    facet("colour", labels.colour),
    facet("size", sizeLabels(columns.postings.size.values, chosen("size"))),
    facet("material", labels.material),
    facet("availability", labels.availability),
    `"price":${JSON.stringify(span && { ...span, currency_code })}`,
  ];
  return `{${facets.join(",")}}`;
}
