import type { CatalogueLanguage } from "../../../lib/catalogue/document";

/** What a list can be narrowed by; each takes several values, of which a piece needs one. */
export const FACET_FIELDS = [
  "category",
  "brand",
  "collection",
  "colour",
  "size",
  "material",
  "availability",
] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

export const CATALOGUE_SORTS = [
  "relevance",
  "newest",
  "price_asc",
  "price_desc",
  "popular",
  "title",
] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

/** Who is asking: everybody, or a client who may see what is shown privately. */
export type CatalogueAudience = "public" | "vip";

export type CatalogueQuery = {
  /** Normalised words, "" without any. */
  q: string;
  filters: Readonly<Partial<Record<FacetField, readonly string[]>>>;
  /** Bounds of the lowest price in `currency_code`, major units, both inclusive. */
  min_price: number | null;
  max_price: number | null;
  /** ISO 4217, lower case. */
  currency_code: string;
  sort: CatalogueSort;
  limit: number;
  offset: number;
  language: CatalogueLanguage;
  audience: CatalogueAudience;
};
