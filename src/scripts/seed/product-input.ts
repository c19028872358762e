import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types";
import { ProductStatus } from "@medusajs/framework/utils";
import { idOf } from "./context";
import { optionsOf, variantsOf } from "./piece-variants";
import { CURRENCIES, type DemoPiece } from "./schema";
import type { Taxonomy } from "./taxonomy";

/** Marks a product that a run has begun and not finished; it is never published like that. */
export const UNFINISHED = "demo-house:unfinished";

/** Where a finished product came from. */
export function finishedMark(handle: string): string {
  return `demo-house:${handle}`;
}

export type ProductPlaces = {
  taxonomy: Taxonomy;
  /** Addresses of uploaded pictures by file. */
  files: ReadonlyMap<string, string>;
  channelId: string;
  profileId: string;
};

const HOUR_MS = 3_600_000;

type Product = CreateProductWorkflowInputDTO & { created_at: Date };

function metadataOf(piece: DemoPiece): Record<string, unknown> {
  const texts = (language: "en" | "fr"): Record<string, string> =>
    Object.fromEntries(Object.entries(piece.details).map(([name, text]) => [name, text[language]]));
  return {
    made_to_order: piece.made_to_order !== null,
    lead_time_weeks: piece.made_to_order?.lead_time_weeks ?? null,
    details: { en: texts("en"), fr: texts("fr") },
    images: piece.images.map(({ alt, background }) => ({ alt, background })),
    newness_rank: piece.newness_rank,
    visibility: piece.visibility,
  };
}

function variantInputs(piece: DemoPiece): CreateProductWorkflowInputDTO["variants"] {
  return variantsOf(piece).map(({ sku, title, options }, rank) => ({
    sku,
    title,
    options,
    variant_rank: rank,
    manage_inventory: true,
    allow_backorder: piece.made_to_order !== null,
    prices: CURRENCIES.map((currency_code) => ({
      currency_code,
      amount: piece.prices[currency_code],
    })),
  }));
}

/**
 * Describes a piece the way Medusa's product workflow wants it: as a draft, in English.
 *
 * @param piece one piece of the demo data
 * @param places ids of everything it is filed under
 * @param now the newest piece is as old as this moment; each rank is an hour older, so that the
 *   shop's own "newest first" follows the rank
 */
export function productInput(piece: DemoPiece, places: ProductPlaces, now: Date): Product {
  const { taxonomy, files, channelId, profileId } = places;
  const images = piece.images.map(({ file }) => ({ url: idOf(files, file) }));
  return {
    handle: piece.handle,
    external_id: UNFINISHED,
    status: ProductStatus.DRAFT,
    title: piece.title.en,
    subtitle: piece.subtitle.en,
    description: piece.description.en,
    material: piece.material.en,
    origin_country: piece.origin_country,
    weight: piece.weight_grams,
    thumbnail: images[0]?.url ?? null,
    images,
    category_ids: [idOf(taxonomy.categories, piece.category)],
    collection_id: piece.collection === null ? null : idOf(taxonomy.collections, piece.collection),
    tag_ids: piece.tags.map((tag) => idOf(taxonomy.tags, tag)),
    options: optionsOf(piece).map(({ title, values }) => {
      const option = taxonomy.options.get(title);
      const valueIds = option?.valueIds ?? new Map<string, string>();
      return { id: option?.id ?? "", value_ids: values.map((value) => idOf(valueIds, value)) };
    }),
    variants: variantInputs(piece),
    sales_channels: [{ id: channelId }],
    shipping_profile_id: profileId,
    metadata: metadataOf(piece),
    created_at: new Date(now.getTime() - piece.newness_rank * HOUR_MS),
  };
}
