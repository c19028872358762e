import { createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows";
import { idOf, idsBy, type SeedContext } from "./context";
import type { Locations } from "./locations";
import { variantsOf } from "./piece-variants";
import type { DemoPiece } from "./schema";

/** From this many pieces on, each salon has one to show. */
const SHOWN_IN_SALONS_FROM = 6;

/**
 * Writes the stock of new pieces: all that the shop sells at the shop's location, and one more to
 * try on in each salon where there are plenty.
 */
export async function seedStock(
  context: SeedContext,
  pieces: readonly DemoPiece[],
  { shopId, salonIds }: Locations,
): Promise<void> {
  const stock = new Map(pieces.flatMap(variantsOf).map((variant) => [variant.sku, variant.stock]));
  const items = await idsBy(context, "inventory_item", "sku", { sku: [...stock.keys()] });
  const levels = [...stock].flatMap(([sku, stocked_quantity]) => {
    const inventory_item_id = idOf(items, sku);
    const salons = stocked_quantity >= SHOWN_IN_SALONS_FROM ? salonIds : [];
    return [
      { inventory_item_id, location_id: shopId, stocked_quantity },
      ...salons.map((location_id) => ({ inventory_item_id, location_id, stocked_quantity: 1 })),
    ];
  });
  await createInventoryLevelsWorkflow(context.container).run({
    input: { inventory_levels: levels },
  });
}
