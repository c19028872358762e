import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { badInput, notFound } from "../../lib/house-error";
import { PUBLIC_BRAND_STATUSES, type BrandStatus } from "../../modules/partner/lib/brand-status";
import { CategoryMap, type HouseCategory } from "./lib/house-category";
import type { ImportPlaces } from "./types";

const CHANNEL_NAME = "Storefront";

type Brand = { id: string; handle: string; status: BrandStatus };
type Store = {
  default_sales_channel_id: string | null;
  default_location_id: string | null;
  supported_currencies: { currency_code: string }[];
};
type Channel = { id: string; name: string; stock_locations?: { id: string }[] };

/**
 * Finds where the products of a brand go: the shop's channel and location, the shipping profile, the
 * categories.
 *
 * @param currency ISO 4217 code of the file's prices
 * @throws HouseError 404 for an unknown brand, 400 for a currency the shop does not sell in, and when
 *   the shop has no channel, location or shipping profile yet
 */
export async function readPlaces(
  container: MedusaContainer,
  brandHandle: string,
  currency: string,
): Promise<ImportPlaces> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const brands = await query.graph({
    entity: "brand",
    fields: ["id", "handle", "status"],
    filters: { handle: brandHandle },
  });
  const brand = (brands.data as unknown as Brand[])[0];
  if (!brand) {
    throw notFound(`There is no brand with the handle "${brandHandle}".`);
  }
  const stores = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id", "default_location_id", "supported_currencies.*"],
  });
  const store = (stores.data as unknown as Store[])[0];
  const code = currency.toLowerCase();
  const currencies = store?.supported_currencies.map(({ currency_code }) => currency_code) ?? [];
  if (!currencies.includes(code)) {
    throw badInput(
      "unknown_currency",
      `The house does not sell in "${currency}". It sells in ${currencies.sort().join(", ")}.`,
    );
  }
  const channels = await query.graph({
    entity: "sales_channel",
    fields: ["id", "name", "stock_locations.id"],
  });
  const all = channels.data as unknown as Channel[];
  const channel =
    all.find(({ name }) => name === CHANNEL_NAME) ??
    all.find(({ id }) => id === store?.default_sales_channel_id);
  const locationId = store?.default_location_id ?? channel?.stock_locations?.[0]?.id;
  const profiles = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({});
  const profile = profiles.find(({ type }) => type === "default") ?? profiles[0];
  if (!channel || !locationId || !profile) {
    throw badInput(
      "shop_unfinished",
      "The shop has no sales channel, stock location or shipping profile yet. Furnish the house first.",
    );
  }
  const categories = await query.graph({
    entity: "product_category",
    fields: ["id", "handle", "name"],
  });
  return {
    brand: {
      id: brand.id,
      handle: brand.handle,
      approved: PUBLIC_BRAND_STATUSES.includes(brand.status),
    },
    currency: code,
    channelId: channel.id,
    profileId: profile.id,
    locationId,
    categories: new CategoryMap(categories.data as unknown as HouseCategory[]),
  };
}
