import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";

/** The least that something can be bought from. */
export type Shop = {
  storeHeaders: { "x-publishable-api-key": string };
  regionId: string;
  shippingOptionId: string;
  shippingProfileId: string;
  salesChannelId: string;
  stockLocationId: string;
};

async function createStockLocation(container: MedusaContainer, salesChannelId: string) {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Atelier" }] },
  });
  const id = result[0]?.id ?? "";
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  });
  return id;
}

async function createShipping(container: MedusaContainer, stockLocationId: string) {
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "House", type: "house" }] },
  });
  const shippingProfileId = profiles[0]?.id ?? "";
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [
      { name: "United States", geo_zones: [{ type: "country", country_code: "us" }] },
    ],
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  });
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Complimentary delivery",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0]?.id ?? "",
        shipping_profile_id: shippingProfileId,
        type: { label: "Standard", description: "3 to 5 days", code: "standard" },
        prices: [{ currency_code: "usd", amount: 0 }],
      },
    ],
  });
  return { shippingProfileId, shippingOptionId: options[0]?.id ?? "" };
}

/** Creates a sales channel with its key, a region in dollars, a stock location and free delivery. */
export async function createShop(container: MedusaContainer): Promise<Shop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Storefront" }] },
  });
  const salesChannelId = channels[0]?.id ?? "";
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  });
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0]?.id ?? "", add: [salesChannelId] },
  });
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "United States",
          currency_code: "usd",
          countries: ["us"],
          payment_providers: ["pp_system_default"],
          metadata: { market: "us" },
        },
      ],
    },
  });
  const stockLocationId = await createStockLocation(container, salesChannelId);
  return {
    storeHeaders: { "x-publishable-api-key": keys[0]?.token ?? "" },
    regionId: regions[0]?.id ?? "",
    salesChannelId,
    stockLocationId,
    ...(await createShipping(container, stockLocationId)),
  };
}

/**
 * Creates a piece with one variant at 100 dollars.
 *
 * @param stock how many there are
 * @returns the id of its variant
 */
export async function createPiece(
  container: MedusaContainer,
  shop: Shop,
  handle: string,
  stock: number,
): Promise<string> {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: `Piece ${handle}`,
          handle,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: shop.shippingProfileId,
          options: [{ title: "Size", values: ["One"] }],
          variants: [
            {
              title: "One",
              sku: handle,
              manage_inventory: true,
              options: { Size: "One" },
              prices: [{ currency_code: "usd", amount: 100 }],
            },
          ],
          sales_channels: [{ id: shop.salesChannelId }],
        },
      ],
    },
  });
  const variantId = products[0]?.variants[0]?.id ?? "";
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["inventory_items.inventory_item_id"],
    filters: { id: variantId },
  });
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        {
          inventory_item_id: data[0]?.inventory_items?.[0]?.inventory_item_id ?? "",
          location_id: shop.stockLocationId,
          stocked_quantity: stock,
        },
      ],
    },
  });
  return variantId;
}
