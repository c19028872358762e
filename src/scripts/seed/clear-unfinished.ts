import {
  deleteInventoryItemWorkflow,
  deleteProductsWorkflow,
  deleteTranslationsWorkflow,
} from "@medusajs/medusa/core-flows";
import { Modules } from "@medusajs/framework/utils";
import { idsBy, rows, type SeedContext } from "./context";
import { variantsOf } from "./piece-variants";
import { UNFINISHED } from "./product-input";
import { deleteUnlinkedPrices, earliest } from "./unlinked-prices";

type Unfinished = {
  id: string;
  updated_at: string;
  variants?: { id: string; price_set?: { id: string } }[];
};

async function deleteFrench(context: SeedContext, ids: readonly string[]): Promise<void> {
  const french = await rows<{ id: string }>(context, "translation", ["id"], { reference_id: ids });
  if (french.length) {
    await deleteTranslationsWorkflow(context.container).run({
      input: { ids: french.map(({ id }) => id) },
    });
  }
}

/** Medusa leaves the prices of deleted variants behind, and has no workflow to delete them. */
async function deletePrices(
  context: SeedContext,
  unfinished: readonly Unfinished[],
): Promise<void> {
  const variants = unfinished.flatMap(({ variants: all = [] }) => all);
  const ids = variants.flatMap(({ price_set }) => (price_set ? [price_set.id] : []));
  if (ids.length) {
    await context.container.resolve(Modules.PRICING).deletePriceSets(ids);
  }
}

async function deleteOrphanedArticles(context: SeedContext): Promise<void> {
  const skus = context.data.pieces.flatMap((piece) => variantsOf(piece).map(({ sku }) => sku));
  const articles = await idsBy(context, "inventory_item", "sku", { sku: skus });
  const sold = await idsBy(context, "product_variant", "sku", { sku: skus });
  const orphans = [...articles].filter(([sku]) => !sold.has(sku)).map(([, id]) => id);
  if (orphans.length) {
    await deleteInventoryItemWorkflow(context.container).run({ input: orphans });
  }
}

const FIELDS = ["id", "updated_at", "variants.id", "variants.price_set.id"];

/**
 * Removes what a killed run began, so that it can be made anew: products that were never published,
 * their French and prices, articles that no product has. The product goes last: a run that is killed
 * here finds it again.
 */
export async function clearUnfinished(context: SeedContext): Promise<void> {
  const unfinished = await rows<Unfinished>(context, "product", FIELDS, {
    external_id: UNFINISHED,
  });
  const ids = unfinished.map(({ id }) => id);
  if (ids.length) {
    context.say(`  clearing ${ids.length} pieces that an earlier run left unfinished`);
    const variantIds = unfinished.flatMap(({ variants = [] }) => variants.map(({ id }) => id));
    await deleteFrench(context, [...ids, ...variantIds]);
    await deletePrices(context, unfinished);
    await deleteUnlinkedPrices(context, earliest(unfinished));
    await deleteProductsWorkflow(context.container).run({ input: { ids } });
  }
  await deleteOrphanedArticles(context);
}
