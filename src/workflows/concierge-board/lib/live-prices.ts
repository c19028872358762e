import type { MedusaContainer, PricingContext } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { PricedFor } from "./priced-for";

/** Price of one, major units. */
export type LivePrice = { amount: number; is_tax_inclusive: boolean };

type Priced = { key: string; price_set_id: string; quantity: number };

/**
 * Prices for one client in one region, as their bag would have them: price lists of their groups and
 * prices by number included.
 *
 * @returns by `key`; what has no price is missing
 */
export async function readLivePrices(
  container: MedusaContainer,
  { client, region_id, currency_code }: PricedFor,
  priced: readonly Priced[],
): Promise<Map<string, LivePrice>> {
  const pricing = container.resolve(Modules.PRICING);
  const prices = new Map<string, LivePrice>();
  for (const quantity of new Set(priced.map((one) => one.quantity))) {
    const alike = priced.filter((one) => one.quantity === quantity);
    // The rules of price lists go as deep as this; the type says one level.
    const context = {
      currency_code,
      region_id,
      customer_id: client.id,
      customer: { id: client.id, groups: client.group_ids.map((id) => ({ id })) },
      quantity,
    } as unknown as PricingContext["context"];
    const calculated = await pricing.calculatePrices(
      { id: [...new Set(alike.map(({ price_set_id }) => price_set_id))] },
      { context },
    );
    const bySet = new Map(calculated.map((set) => [set.id, set]));
    for (const { key, price_set_id } of alike) {
      const set = bySet.get(price_set_id);
      if (set && set.calculated_amount !== null && set.calculated_amount !== undefined) {
        prices.set(key, {
          amount: Number(set.calculated_amount),
          is_tax_inclusive: set.is_calculated_price_tax_inclusive ?? false,
        });
      }
    }
  }
  return prices;
}
