import type { IPricingModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

type PriceRow = {
  id: string;
  price_set_id: string;
  currency_code: string;
  raw_amount: { value: string };
  price_list_id: string | null;
  rules_count: number | null;
  min_quantity: unknown;
  max_quantity: unknown;
};

type NewPrice = { price_set_id: string; amount: string; currency_code: string; title: string };
type SetPrice = { id?: string; amount: string; currency_code: string; title?: string };

async function basePrices(container: MedusaContainer, setIds: string[]): Promise<PriceRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "price",
    fields: [
      "id",
      "price_set_id",
      "currency_code",
      "raw_amount",
      "price_list_id",
      "rules_count",
      "min_quantity",
      "max_quantity",
    ],
    filters: { price_set_id: setIds },
  });
  return (data as unknown as PriceRow[]).filter(
    ({ price_list_id, rules_count, min_quantity, max_quantity }) =>
      !price_list_id && !rules_count && min_quantity == null && max_quantity == null,
  );
}

function write(
  pricing: IPricingModuleService,
  prices: readonly ({ price_set_id: string } & SetPrice)[],
): Promise<unknown> {
  return pricing.addPrices(
    prices.map(({ price_set_id, ...price }) => ({ priceSetId: price_set_id, prices: [price] })),
  );
}

/**
 * Sets the plain price of variants in one currency. Other currencies, prices of regions, of groups
 * and of price lists stay, which Medusa's own workflow would delete. Undone by the earlier amounts;
 * a price that was not there before goes.
 */
export const setImportedPricesStep = createStep(
  "set-imported-prices",
  async (prices: NewPrice[], { container }) => {
    if (!prices.length) {
      return new StepResponse(undefined, { before: [], sets: [] });
    }
    const sets = prices.map(({ price_set_id }) => price_set_id);
    const before = await basePrices(container, sets);
    await write(
      container.resolve(Modules.PRICING),
      prices.map((price) => ({
        ...price,
        id: before.find(
          ({ price_set_id, currency_code }) =>
            price_set_id === price.price_set_id && currency_code === price.currency_code,
        )?.id,
      })),
    );
    return new StepResponse(undefined, { before, sets });
  },
  async (done, { container }) => {
    if (!done?.sets.length) {
      return;
    }
    const pricing = container.resolve(Modules.PRICING);
    const known = new Set(done.before.map(({ id }) => id));
    const added = (await basePrices(container, done.sets)).filter(({ id }) => !known.has(id));
    await pricing.removePrices(added.map(({ id }) => id));
    await write(
      pricing,
      done.before.map(({ id, price_set_id, currency_code, raw_amount }) => ({
        id,
        price_set_id,
        currency_code,
        amount: raw_amount.value,
      })),
    );
  },
);
