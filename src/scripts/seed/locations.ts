import {
  createLinksWorkflow,
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { Modules } from "@medusajs/framework/utils";
import { idOf, idsBy, rows, seedError, type SeedContext } from "./context";
import { readStore } from "./store";

const FULFILMENT_SET = "House delivery";
const FULFILMENT_PROVIDER = "manual_manual";

export type Locations = {
  /** Where the shop's orders are sent from. */
  shopId: string;
  /** Salons: their pieces are for clients who come, the shop does not sell them. */
  salonIds: string[];
  /** Service zone ids by market. */
  zones: Map<string, string>;
};

type LocationRow = {
  id: string;
  name: string;
  sales_channels?: { id: string }[];
  fulfillment_sets?: { id: string; name: string }[];
  fulfillment_providers?: { id: string }[];
};

async function locationRows(context: SeedContext): Promise<Map<string, LocationRow>> {
  const found = await rows<LocationRow>(context, "stock_location", [
    "id",
    "name",
    "sales_channels.id",
    "fulfillment_sets.id",
    "fulfillment_sets.name",
    "fulfillment_providers.id",
  ]);
  return new Map(found.map((row) => [row.name, row]));
}

async function seedZones(context: SeedContext, setId: string): Promise<Map<string, string>> {
  const { container, data } = context;
  const filters = { fulfillment_set_id: setId };
  const known = await idsBy(context, "service_zone", "name", filters);
  const missing = data.regions.filter(({ name }) => !known.has(name.en));
  if (missing.length) {
    await createServiceZonesWorkflow(container).run({
      input: {
        data: missing.map(({ name, countries }) => ({
          name: name.en,
          fulfillment_set_id: setId,
          geo_zones: countries.map((country_code) => ({ type: "country" as const, country_code })),
        })),
      },
    });
  }
  const byName = await idsBy(context, "service_zone", "name", filters);
  return new Map(data.regions.map(({ market, name }) => [market, idOf(byName, name.en)]));
}

async function equipShop(
  context: SeedContext,
  shop: LocationRow,
  channelId: string,
): Promise<string> {
  const { container } = context;
  if (!shop.sales_channels?.some(({ id }) => id === channelId)) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: shop.id, add: [channelId] },
    });
  }
  if (!shop.fulfillment_providers?.some(({ id }) => id === FULFILMENT_PROVIDER)) {
    await createLinksWorkflow(container).run({
      input: [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: shop.id },
          [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILMENT_PROVIDER },
        },
      ],
    });
  }
  const store = await readStore(context);
  if (!store.default_location_id) {
    await updateStoresWorkflow(container).run({
      input: { selector: { id: store.id }, update: { default_location_id: shop.id } },
    });
  }
  const set = shop.fulfillment_sets?.find(({ name }) => name === FULFILMENT_SET);
  return set?.id ?? (await createFulfilmentSet(context, shop.id));
}

async function createFulfilmentSet(context: SeedContext, locationId: string): Promise<string> {
  const { container } = context;
  // A run that ended between the set and its link left a set behind: take that one.
  const left = await idsBy(context, "fulfillment_set", "name", { name: FULFILMENT_SET });
  const leftId = left.get(FULFILMENT_SET);
  if (leftId) {
    await createLinksWorkflow(container).run({
      input: [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
          [Modules.FULFILLMENT]: { fulfillment_set_id: leftId },
        },
      ],
    });
    return leftId;
  }
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: locationId,
      fulfillment_set_data: { name: FULFILMENT_SET, type: "shipping" },
    },
  });
  const sets = await idsBy(context, "fulfillment_set", "name", { name: FULFILMENT_SET });
  return idOf(sets, FULFILMENT_SET);
}

/**
 * Creates the stock locations and the zones that the shop's one delivers to.
 *
 * Only one location feeds the shop: Medusa reserves a line at one place, so a stock spread over two
 * would promise at the bag what completing the order then refuses.
 */
export async function seedLocations(context: SeedContext, channelId: string): Promise<Locations> {
  const { container, data } = context;
  const before = await locationRows(context);
  const missing = data.shipping.locations.filter(({ name }) => !before.has(name));
  if (missing.length) {
    await createStockLocationsWorkflow(container).run({
      input: { locations: missing.map(({ name, address }) => ({ name, address })) },
    });
  }
  const known = await locationRows(context);
  const idsWhere = (online: boolean): LocationRow[] =>
    data.shipping.locations
      .filter(({ sells_online }) => sells_online === online)
      .flatMap(({ name }) => known.get(name) ?? []);
  const [shop] = idsWhere(true);
  if (!shop) {
    throw seedError("The location that sells online has not been created.");
  }
  const setId = await equipShop(context, shop, channelId);
  return {
    shopId: shop.id,
    salonIds: idsWhere(false).map(({ id }) => id),
    zones: await seedZones(context, setId),
  };
}
