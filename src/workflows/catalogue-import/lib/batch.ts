import { PARTNER_MODULE } from "../../../modules/partner";
import { Modules } from "@medusajs/framework/utils";
import type { ImportPlaces, VariantMark } from "../types";
import { marksOf } from "./fingerprint";
import {
  changedVariants,
  createInput,
  finalInput,
  type FinalInput,
  newOptionValues,
  newVariants,
  type Terms,
  variantPrices,
} from "./inputs";
import type { ProductWork } from "./plan";

type Link = Record<string, Record<string, string>>;

/** What is left to do for a variant when all variants are there. */
export type VariantFinish = {
  /** The variant's id, or its SKU when it has been made in this batch. */
  key: string;
  /** To be set at the location of the shop; undefined leaves what is there. */
  quantity?: number;
  mark?: VariantMark;
};

/** All writes of one batch as plain data, in the order in which they are made. */
export type ImportBatch = {
  creates: ReturnType<typeof createInput>[];
  brandId: string;
  locationId: string;
  optionValues: ReturnType<typeof newOptionValues>;
  links: Link[];
  newVariants: ReturnType<typeof newVariants>;
  changedVariants: ReturnType<typeof changedVariants>;
  missingPrices: ReturnType<typeof variantPrices>["missing"];
  changedPrices: ReturnType<typeof variantPrices>["changed"];
  finish: { externalId: string; variants: VariantFinish[]; product: FinalInput }[];
};

/** Links that a product that is there lacks: an earlier run was cut off, or somebody took them away. */
function missingLinks({ existing, variants }: ProductWork, places: ImportPlaces): Link[] {
  if (!existing) {
    return [];
  }
  const { brand, channelId, profileId } = places;
  const product = { [Modules.PRODUCT]: { product_id: existing.id } };
  // A piece that staff have taken out of a channel stays out: only what was never finished is repaired.
  const unfinished = !existing.metadata?.import?.hash;
  return [
    ...(existing.brand ? [] : [{ ...product, [PARTNER_MODULE]: { brand_id: brand.id } }]),
    ...(unfinished && !existing.sales_channels?.some(({ id }) => id === channelId)
      ? [{ ...product, [Modules.SALES_CHANNEL]: { sales_channel_id: channelId } }]
      : []),
    ...(unfinished && !existing.shipping_profile
      ? [{ ...product, [Modules.FULFILLMENT]: { shipping_profile_id: profileId } }]
      : []),
    ...variants.flatMap((variant) =>
      variant.existing && variant.orphanArticleId
        ? [
            {
              [Modules.PRODUCT]: { variant_id: variant.existing.id },
              [Modules.INVENTORY]: { inventory_item_id: variant.orphanArticleId },
            },
          ]
        : [],
    ),
  ];
}

function variantFinishes({ variants, missing, prune }: ProductWork): VariantFinish[] {
  const pruned = prune ? missing.filter(({ metadata }) => !metadata?.import?.pruned) : [];
  return [
    ...variants.map(({ wanted, existing, changed }): VariantFinish => {
      const counted = wanted.fields.quantity ?? (existing ? undefined : 0);
      const sets = changed.has("quantity") && wanted.fields.manage_inventory;
      return {
        key: existing?.id ?? wanted.sku,
        ...(sets && counted !== undefined && { quantity: counted }),
        ...(changed.size > 0 && { mark: { fields: marksOf(wanted.fields) } }),
      };
    }),
    ...pruned.map(({ id }): VariantFinish => ({ key: id, quantity: 0, mark: { pruned: true } })),
  ];
}

/** Gathers the writes of several products. */
export function batchOf(
  works: readonly ProductWork[],
  terms: Terms,
  places: ImportPlaces,
): ImportBatch {
  const prices = works.map(variantPrices);
  return {
    creates: works
      .filter(({ existing }) => !existing)
      .map((work) => createInput(work, terms, places)),
    brandId: places.brand.id,
    locationId: places.locationId,
    optionValues: works.flatMap(newOptionValues),
    links: works.flatMap((work) => missingLinks(work, places)),
    newVariants: works.flatMap(newVariants),
    changedVariants: works.flatMap(changedVariants),
    missingPrices: prices.flatMap(({ missing }) => missing),
    changedPrices: prices.flatMap(({ changed }) => changed),
    finish: works.map((work) => ({
      externalId: work.wanted.externalId,
      variants: variantFinishes(work),
      product: finalInput(work, terms),
    })),
  };
}
