import {
  createShippingOptionsWorkflow,
  createShippingOptionTypesWorkflow,
  createShippingProfilesWorkflow,
  deleteShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { idOf, idsBy, rows, type SeedContext } from "./context";
import { deleteUnlinkedPrices, earliest } from "./unlinked-prices";

const PROFILE = { name: "Every piece", type: "default" };
const FULFILMENT_PROVIDER = "manual_manual";

/** Offered at the checkout, and not for sending something back. */
const RULES = [
  { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
  { attribute: "is_return", operator: "eq" as const, value: "false" },
];

async function seedProfile(context: SeedContext): Promise<string> {
  const known = await idsBy(context, "shipping_profile", "type");
  const id = known.get(PROFILE.type);
  if (id) {
    return id;
  }
  const { result } = await createShippingProfilesWorkflow(context.container).run({
    input: { data: [PROFILE] },
  });
  return result[0]?.id ?? "";
}

async function seedTypes(context: SeedContext): Promise<Map<string, string>> {
  const { container, data } = context;
  const known = await idsBy(context, "shipping_option_type", "code");
  const missing = data.shipping.types.filter(({ code }) => !known.has(code));
  if (missing.length) {
    await createShippingOptionTypesWorkflow(container).run({
      input: {
        shipping_option_types: missing.map(({ code, label, promise }) => ({
          code,
          label: label.en,
          description: promise.en,
        })),
      },
    });
  }
  return idsBy(context, "shipping_option_type", "code");
}

type OptionRow = {
  id: string;
  updated_at: string;
  service_zone_id: string;
  type: { id: string };
  prices?: { id: string }[];
};

/** Zone and type of the options that are there; one that a killed run left without price goes. */
async function completeOptions(context: SeedContext): Promise<Set<string>> {
  const known = await rows<OptionRow>(context, "shipping_option", [
    "id",
    "updated_at",
    "service_zone_id",
    "type.id",
    "prices.id",
  ]);
  const priceless = known.filter(({ prices }) => !prices?.length);
  if (priceless.length) {
    await deleteUnlinkedPrices(context, earliest(priceless));
    await deleteShippingOptionsWorkflow(context.container).run({
      input: { ids: priceless.map(({ id }) => id) },
    });
  }
  return new Set(
    known
      .filter((option) => !priceless.includes(option))
      .map(({ service_zone_id, type }) => `${service_zone_id}/${type.id}`),
  );
}

/**
 * Creates the three ways of delivery in every market, at flat prices in its currency.
 *
 * @param zones service zone ids by market
 * @returns the id of the shipping profile that all pieces share
 */
export async function seedShipping(
  context: SeedContext,
  zones: ReadonlyMap<string, string>,
): Promise<string> {
  const { container, data } = context;
  const profileId = await seedProfile(context);
  const types = await seedTypes(context);
  const exists = await completeOptions(context);
  const wanted = data.shipping.prices.flatMap((prices) =>
    data.shipping.types.map((type) => ({
      name: type.label.en,
      price_type: "flat" as const,
      provider_id: FULFILMENT_PROVIDER,
      service_zone_id: idOf(zones, prices.market),
      shipping_profile_id: profileId,
      type_id: idOf(types, type.code),
      rules: RULES,
      prices: [
        {
          currency_code:
            data.regions.find(({ market }) => market === prices.market)?.currency ?? "usd",
          amount: prices[type.code],
        },
      ],
    })),
  );
  const missing = wanted.filter(
    ({ service_zone_id, type_id }) => !exists.has(`${service_zone_id}/${type_id}`),
  );
  if (missing.length) {
    await createShippingOptionsWorkflow(container).run({ input: missing });
  }
  return profileId;
}
