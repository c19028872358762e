import { Modules } from "@medusajs/framework/utils";
import { rows, type SeedContext } from "./context";

type PriceSetRow = { id: string; variant?: { id: string }; shipping_option?: { id: string } };

/**
 * Deletes prices that belong to nothing, which a run leaves behind when it is killed between making
 * prices and giving them to their variant or delivery. Medusa has no workflow for this.
 *
 * @param since when that run began its work: older prices are not its own
 */
export async function deleteUnlinkedPrices(context: SeedContext, since: Date): Promise<void> {
  const fields = ["id", "variant.id", "shipping_option.id"];
  const filters = { created_at: { $gte: since } };
  const sets = await rows<PriceSetRow>(context, "price_set", fields, filters);
  const unlinked = sets.filter(({ variant, shipping_option }) => !variant && !shipping_option);
  if (unlinked.length) {
    await context.container.resolve(Modules.PRICING).deletePriceSets(unlinked.map(({ id }) => id));
  }
}

/** The earliest of the moments rows were last written. */
export function earliest(found: readonly { updated_at: string | Date }[]): Date {
  return new Date(Math.min(...found.map(({ updated_at }) => new Date(updated_at).getTime())));
}
