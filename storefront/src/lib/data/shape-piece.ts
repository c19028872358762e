import { type Language } from "@/i18n/markets";
import { shownImages } from "@/lib/images";

import { type Availability } from "./catalogue-types";
import { type PieceDetails, type StoreProduct, type StoreVariant } from "./store-product";

export interface PieceImage {
  url: string;
  alt: string;
  /** The picture's tone at its edge, #RRGGBB. */
  background: string | null;
  /** A tiny picture as a data URL, until the picture itself is there. */
  blur: string | null;
}

/** A price span of a piece; major units. */
export interface PieceMoney {
  amount: number;
  original: number | null;
  currency: string;
  /** Not every variant costs the same; `amount` is the lowest. */
  from: boolean;
}

/** A piece as a tile shows it. */
export interface PieceCard {
  id: string;
  handle: string;
  title: string;
  house: { handle: string; name: string } | null;
  images: PieceImage[];
  price: PieceMoney | null;
  availability: Availability;
  madeToOrder: boolean;
}

export interface PieceVariant {
  id: string;
  sku: string | null;
  /** Id of the value by id of the option. */
  values: Record<string, string>;
  price: PieceMoney | null;
  /** Pieces left; null when the house does not count them. */
  left: number | null;
  /** Can be bought now, from stock or to order. */
  available: boolean;
  /** Will be made after the order. */
  toOrder: boolean;
}

export interface PieceOption {
  id: string;
  title: string;
  /** In the house's order. */
  values: { id: string; label: string }[];
}

/** A piece as its own page shows it. */
export interface Piece extends PieceCard {
  subtitle: string | null;
  description: string | null;
  material: string | null;
  originCountry: string | null;
  details: PieceDetails;
  leadTimeWeeks: number | null;
  options: PieceOption[];
  variants: PieceVariant[];
  categoryIds: string[];
  collection: { handle: string; title: string } | null;
}

/** Shapes what a tile needs. Without an alt text of its own a picture is described by the title. */
function shapeCard(
  product: StoreProduct,
  variants: readonly PieceVariant[],
  language: Language,
): PieceCard {
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    house: product.brand ? { handle: product.brand.handle, name: product.brand.name } : null,
    images: imagesOf(product, language),
    price: lowestPrice(variants.map(({ price }) => price)),
    availability: availabilityOf(variants),
    madeToOrder: product.metadata?.made_to_order === true,
  };
}

/** Shapes what the page of a piece needs. */
export function shapePiece(product: StoreProduct, language: Language): Piece {
  const optionByValue = new Map(
    (product.options ?? []).flatMap(({ id, values }) =>
      values.map((value) => [value.id, id] as const),
    ),
  );
  const variants = (product.variants ?? []).map((variant) => variantOf(variant, optionByValue));
  return {
    ...shapeCard(product, variants, language),
    subtitle: product.subtitle,
    description: product.description ?? null,
    material: product.material ?? null,
    originCountry: product.origin_country ?? null,
    details: product.metadata?.details?.[language] ?? {},
    leadTimeWeeks: product.metadata?.lead_time_weeks ?? null,
    options: (product.options ?? []).map((option) => ({
      id: option.id,
      title: option.title,
      values: [...option.values]
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .map(({ id, value }) => ({ id, label: value })),
    })),
    variants,
    categoryIds: (product.categories ?? []).map(({ id }) => id),
    collection: product.collection ?? null,
  };
}

function imagesOf(product: StoreProduct, language: Language): PieceImage[] {
  const inOrder = [...(product.images ?? [])].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const images = inOrder.map(({ url }, index) => {
    const facts = product.metadata?.images?.[index];
    return {
      url,
      alt: facts?.alt?.[language] ?? facts?.alt?.en ?? product.title,
      background: facts?.background ?? null,
      blur: facts?.blur ?? null,
    };
  });
  return shownImages(images);
}

function availabilityOf(variants: readonly PieceVariant[]): Availability {
  const free = variants.filter(({ available }) => available);
  if (free.length === 0) {
    return "sold_out";
  }
  return free.every(({ toOrder }) => toOrder) ? "made_to_order" : "in_stock";
}

function variantOf(variant: StoreVariant, optionByValue: Map<string, string>): PieceVariant {
  const left = variant.manage_inventory ? (variant.inventory_quantity ?? 0) : null;
  const inStock = left === null || left > 0;
  return {
    id: variant.id,
    sku: variant.sku ?? null,
    values: Object.fromEntries(
      (variant.options ?? []).flatMap(({ id }) => {
        const optionId = optionByValue.get(id);
        return optionId ? [[optionId, id]] : [];
      }),
    ),
    price: priceOf(variant),
    left,
    available: inStock || variant.allow_backorder === true,
    toOrder: !inStock && variant.allow_backorder === true,
  };
}

function priceOf(variant: StoreVariant): PieceMoney | null {
  const price = variant.calculated_price;
  if (price?.calculated_amount == null || !price.currency_code) {
    return null;
  }
  const original = price.original_amount;
  return {
    amount: price.calculated_amount,
    original: original !== null && original > price.calculated_amount ? original : null,
    currency: price.currency_code,
    from: false,
  };
}

/** The lowest of several prices, and whether there are others; null without any. */
export function lowestPrice(prices: (PieceMoney | null)[]): PieceMoney | null {
  const known = prices.filter((price) => price !== null);
  const lowest = known.reduce<PieceMoney | null>(
    (best, price) => (best === null || price.amount < best.amount ? price : best),
    null,
  );
  return lowest && { ...lowest, from: known.some(({ amount }) => amount !== lowest.amount) };
}
