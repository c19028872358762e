import {
  type Availability,
  cardOf,
  type CatalogueDocument,
  type CatalogueLanguage,
} from "../../../lib/catalogue/document";
import type { CatalogueSort } from "./catalogue-query";
import type { CatalogueFacets } from "./facets";

/** A piece as a tile shows it, in one language and currency. */
export type CatalogueProduct = {
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
    /** Not every variant costs the same; `amount` is the lowest. */
    from: boolean;
  } | null;
  availability: Availability;
  made_to_order: boolean;
  lead_time_weeks: number | null;
};

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

/** Shapes one document for a reader. */
export function productOf(
  document: CatalogueDocument,
  language: CatalogueLanguage,
  currency: string,
): CatalogueProduct {
  const card = cardOf(document);
  const price = card.prices[currency];
  return {
    id: document.id,
    handle: document.handle,
    title: card.title[language],
    subtitle: card.subtitle?.[language] ?? null,
    brand: card.brand,
    images: card.images.map(({ alt, ...image }) => ({ ...image, alt: alt[language] })),
    price: price
      ? {
          amount: price.min,
          original_amount: price.original,
          currency_code: currency,
          from: price.max > price.min,
        }
      : null,
    availability: document.availability,
    made_to_order: card.made_to_order,
    lead_time_weeks: card.lead_time_weeks,
  };
}
