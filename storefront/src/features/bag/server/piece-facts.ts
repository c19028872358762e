import { imageSrc } from "@/lib/images";
import type { VisitorCall } from "@/lib/session";

/** What a line needs to know of its piece beyond what the cart keeps. */
export interface PieceFacts {
  title: string;
  handle: string;
  house: string | null;
  image: { src: string; alt: string; background: string } | null;
  made_to_order: boolean;
  lead_time_weeks: number | null;
  /** Pieces to be had of each variant; null when they are not counted. */
  available: Map<string, number | null>;
}

interface StoreProduct {
  id: string;
  title: string;
  handle: string;
  thumbnail: string | null;
  images: { url: string }[] | null;
  brand?: { name: string } | null;
  metadata: {
    made_to_order?: boolean;
    lead_time_weeks?: number | null;
    images?: { alt?: { en?: string; fr?: string }; background?: string }[];
  } | null;
  variants: {
    id: string;
    manage_inventory: boolean;
    allow_backorder: boolean;
    inventory_quantity?: number | null;
  }[];
}

const FIELDS = [
  "id,title,handle,thumbnail,metadata,images.url,brand.*",
  "variants.id,variants.manage_inventory,variants.allow_backorder",
  "variants.inventory_quantity",
].join(",");

const PAPER_TONE = "#E9E2D6";

/**
 * Asks for the pieces of a bag in the visitor's language, with their stock of this moment.
 * @param api calls as this visitor.
 * @param productIds pieces of the bag; duplicates are asked for once.
 * @param language language of alternative texts.
 * @returns facts by product id; a piece that is no longer published is missing.
 */
export async function pieceFacts(
  api: VisitorCall,
  productIds: string[],
  language: "en" | "fr",
): Promise<Map<string, PieceFacts>> {
  const ids = [...new Set(productIds)];
  if (ids.length === 0) {
    return new Map();
  }
  const { products } = await api<{ products: StoreProduct[] }>("/store/products", {
    query: { id: ids, limit: ids.length, fields: FIELDS },
  });
  return new Map(products.map((product) => [product.id, factsOf(product, language)]));
}

function factsOf(product: StoreProduct, language: "en" | "fr"): PieceFacts {
  const url = product.images?.[0]?.url ?? product.thumbnail;
  const src = url ? imageSrc(url) : null;
  const picture = product.metadata?.images?.[0];
  return {
    title: product.title,
    handle: product.handle,
    house: product.brand?.name ?? null,
    image: src
      ? {
          src,
          alt: picture?.alt?.[language] ?? product.title,
          background: picture?.background ?? PAPER_TONE,
        }
      : null,
    made_to_order: product.metadata?.made_to_order ?? false,
    lead_time_weeks: product.metadata?.lead_time_weeks ?? null,
    available: new Map(
      product.variants.map((variant) => [
        variant.id,
        variant.manage_inventory && !variant.allow_backorder
          ? Math.max(0, variant.inventory_quantity ?? 0)
          : null,
      ]),
    ),
  };
}
