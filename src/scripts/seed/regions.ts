import {
  createPricePreferencesWorkflow,
  createRegionsWorkflow,
  updateRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { rows, type SeedContext } from "./context";
import { readStore } from "./store";

type RegionRow = {
  id: string;
  metadata: { market?: string } | null;
  payment_providers?: { id: string }[];
};

/** Demo money always, cards when the house has a Stripe account. */
const PAYMENT_PROVIDERS = ["pp_system_default", "pp_stripe_stripe"];

async function regionRows(context: SeedContext): Promise<Map<string, RegionRow>> {
  const found = await rows<RegionRow>(context, "region", [
    "id",
    "metadata",
    "payment_providers.id",
  ]);
  return new Map(
    found.flatMap((row) => (row.metadata?.market ? [[row.metadata.market, row]] : [])),
  );
}

/**
 * Creates the five markets, and lets them pay with what is configured by now.
 *
 * @returns region ids by market
 */
export async function seedRegions(context: SeedContext): Promise<Map<string, string>> {
  const { container, data } = context;
  const configured = await rows<{ id: string }>(context, "payment_provider", ["id"], {
    is_enabled: true,
  });
  const providers = PAYMENT_PROVIDERS.filter((id) => configured.some((row) => row.id === id));
  const before = await regionRows(context);
  const missing = data.regions.filter(({ market }) => !before.has(market));
  if (missing.length) {
    await createRegionsWorkflow(container).run({
      input: {
        regions: missing.map((region) => ({
          name: region.name.en,
          currency_code: region.currency,
          countries: region.countries,
          automatic_taxes: true,
          is_tax_inclusive: region.prices_include_tax,
          payment_providers: providers,
          metadata: { market: region.market },
        })),
      },
    });
  }
  for (const { id, payment_providers = [] } of before.values()) {
    const has = payment_providers.map((provider) => provider.id);
    if (providers.some((provider) => !has.includes(provider))) {
      await updateRegionsWorkflow(container).run({
        input: {
          selector: { id },
          update: { payment_providers: [...new Set([...has, ...providers])] },
        },
      });
    }
  }
  const ids = new Map([...(await regionRows(context))].map(([market, { id }]) => [market, id]));
  await seedPreferences(context, ids);
  await setDefaultRegion(context, ids.get("us"));
  return ids;
}

/** Says whether prices made for a region hold its tax; a killed run may have left that out. */
async function seedPreferences(
  context: SeedContext,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await rows<{ value: string }>(context, "price_preference", ["value"], {
    attribute: "region_id",
  });
  const missing = context.data.regions.flatMap(({ market, prices_include_tax }) => {
    const value = ids.get(market);
    return value && !known.some((preference) => preference.value === value)
      ? [{ attribute: "region_id", value, is_tax_inclusive: prices_include_tax }]
      : [];
  });
  if (missing.length) {
    await createPricePreferencesWorkflow(context.container).run({ input: missing });
  }
}

async function setDefaultRegion(context: SeedContext, regionId?: string): Promise<void> {
  const store = await readStore(context);
  if (regionId && !store.default_region_id) {
    await updateStoresWorkflow(context.container).run({
      input: { selector: { id: store.id }, update: { default_region_id: regionId } },
    });
  }
}
