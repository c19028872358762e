/** What a list can be narrowed by, as addresses and the API call it. */
export const FACETS = [
  "category",
  "brand",
  "collection",
  "colour",
  "size",
  "material",
  "availability",
] as const;
export type Facet = (typeof FACETS)[number];

/** Orders that a list can be read in; "relevance" only means something beside words. */
export const SORTS = [
  "relevance",
  "newest",
  "popular",
  "price_asc",
  "price_desc",
  "title",
] as const;
export type Sort = (typeof SORTS)[number];

/** What can be had now. */
export type Availability = "in_stock" | "made_to_order" | "sold_out";

/** What is asked of the catalogue. */
export interface CatalogueQuery {
  /** Words searched for. */
  q?: string;
  facets?: Partial<Record<Facet, readonly string[]>>;
  /** Major units of the market's currency. */
  minPrice?: number | null;
  maxPrice?: number | null;
  /** The API's own order unless told otherwise: relevance beside words, else the newest first. */
  sort?: Sort | null;
}

export interface FacetValue {
  value: string;
  label: string;
  /** Pieces that have it, given every other facet's choice. */
  count: number;
  selected: boolean;
  /** Of a colour, #RRGGBB. */
  tone?: string | null;
}

export type Facets = Record<Facet, readonly FacetValue[]>;

/** The span of prices, major units; null when nothing has a price. */
export type PriceSpan = { min: number; max: number; currency_code: string } | null;

/** A piece as the catalogue sends it. */
export interface CatalogueCard {
  id: string;
  handle: string;
  title: string;
  subtitle: string | null;
  brand: { handle: string; name: string } | null;
  images: {
    url: string;
    alt: string;
    background: string | null;
    width: number | null;
    height: number | null;
    blur: string | null;
  }[];
  price: {
    amount: number;
    original_amount: number | null;
    currency_code: string;
    from: boolean;
  } | null;
  availability: Availability;
  made_to_order: boolean;
  lead_time_weeks: number | null;
}

/** GET /store/catalogue */
export interface CatalogueAnswer {
  products: CatalogueCard[];
  facets: Facets & { price: PriceSpan };
  count: number;
  limit: number;
  offset: number;
  sort: Sort;
  currency_code: string;
  corrected_query: string | null;
}

/** GET /store/catalogue/suggest */
export interface SuggestAnswer {
  q: string;
  queries: string[];
  brands: { handle: string; name: string; count: number }[];
  categories: { handle: string; name: string; path: string[]; count: number }[];
  products: CatalogueCard[];
  count: number;
}
