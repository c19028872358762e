import type {
  UpdateProductVariantWorkflowInputDTO,
  UpdateProductWorkflowInputDTO,
} from "@medusajs/framework/types";
import type { ImportedProduct } from "../steps/read-imported-variants";
import type { ImportBatch, VariantFinish } from "./batch";

type Level = { inventory_item_id: string; location_id: string; stocked_quantity: number };

/** The last writes of a batch: stock, marks of variants, and the products themselves. */
export type LastWrites = {
  newLevels: Level[];
  levels: (Level & { id: string })[];
  variants: UpdateProductVariantWorkflowInputDTO[];
  products: UpdateProductWorkflowInputDTO[];
};

type Variant = ImportedProduct["variants"][number];

function levelOf(variant: Variant, { quantity }: VariantFinish, location_id: string) {
  const [article] = variant.inventory_items ?? [];
  if (!variant.manage_inventory || !article) {
    return {};
  }
  const { inventory_item_id, inventory } = article;
  const level = inventory?.location_levels?.find((known) => known.location_id === location_id);
  if (!level) {
    return {
      newLevel: { inventory_item_id, location_id, stocked_quantity: quantity ?? 0 },
    };
  }
  const same = quantity === undefined || quantity === level.stocked_quantity;
  return same
    ? {}
    : { level: { id: level.id, inventory_item_id, location_id, stocked_quantity: quantity } };
}

/** Works out what is left to write, now that ids and articles of all variants are known. */
export function lastWrites(
  { finish, locationId }: Pick<ImportBatch, "finish" | "locationId">,
  products: readonly ImportedProduct[],
): LastWrites {
  const byExternalId = new Map(products.map((product) => [product.external_id, product]));
  const writes: LastWrites = { newLevels: [], levels: [], variants: [], products: [] };
  for (const { externalId, variants, product: final } of finish) {
    const product = byExternalId.get(externalId);
    for (const todo of product ? variants : []) {
      const variant = product?.variants.find(({ id, sku }) => id === todo.key || sku === todo.key);
      const { newLevel, level } = variant ? levelOf(variant, todo, locationId) : {};
      writes.newLevels.push(...(newLevel ? [newLevel] : []));
      writes.levels.push(...(level ? [level] : []));
      if (variant && todo.mark) {
        writes.variants.push({ id: variant.id, metadata: { import: todo.mark } });
      }
    }
    if (product) {
      writes.products.push({ ...final, id: product.id });
    }
  }
  return writes;
}
