import type { CatalogueSort } from "./catalogue-query";
import type { CatalogueFacets } from "./facets";
import type { CatalogueProduct } from "./product";

/** What a list answers. */
export type CatalogueAnswer = {
  products: CatalogueProduct[];
  facets: CatalogueFacets;
  count: number;
  limit: number;
  offset: number;
  sort: CatalogueSort;
  currency_code: string;
  /** What was searched for instead, when nothing is spelt as it was typed. */
  corrected_query: string | null;
};
