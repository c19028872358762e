import {
  type Availability,
  type CatalogueCard,
  cardOf,
  type CatalogueDocument,
  type CatalogueLanguage,
  type CataloguePrice,
} from "../../../lib/catalogue/document";

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

/** What a tile says in a language, parted where its price belongs. */
export function wordedCard(
  document: CatalogueDocument,
  card: CatalogueCard,
  language: CatalogueLanguage,
) {
  return {
    before: {
      id: document.id,
      handle: document.handle,
      title: card.title[language],
      subtitle: card.subtitle?.[language] ?? null,
      brand: card.brand,
      images: card.images.map(({ alt, ...image }) => ({ ...image, alt: alt[language] })),
    },
    after: {
      availability: document.availability,
      made_to_order: card.made_to_order,
      lead_time_weeks: card.lead_time_weeks,
    },
  };
}

/** Shapes a price for a reader; null where there is none. */
export function priceOf(
  price: CataloguePrice | null | undefined,
  currency: string,
): CatalogueProduct["price"] {
  return price
    ? {
        amount: price.min,
        original_amount: price.original,
        currency_code: currency,
        from: price.max > price.min,
      }
    : null;
}

/** Shapes one document for a reader. */
export function productOf(
  document: CatalogueDocument,
  language: CatalogueLanguage,
  currency: string,
): CatalogueProduct {
  const card = cardOf(document);
  const { before, after } = wordedCard(document, card, language);
  return { ...before, price: priceOf(card.prices[currency], currency), ...after };
}
