import type { MedusaContainer } from "@medusajs/framework/types";
import type { SeedPasswords } from "../../config/seed-accounts";
import { seedAccounts } from "./accounts";
import { seedBrands } from "./brands";
import { seedCatalogue } from "./catalogue";
import { seedConcierge } from "./concierge";
import { idOf, type SeedContext } from "./context";
import { findDemoFolder } from "./demo-folder";
import { seedFrenchOfTheHouse } from "./french-of-the-house";
import { seedLocations } from "./locations";
import { seedOrders } from "./orders";
import { seedPromotions, seedReturnReasons } from "./promotions";
import { readDemoData } from "./read-demo-data";
import { seedRegions } from "./regions";
import { seedSearchIndex } from "./search-index";
import { seedShipping } from "./shipping";
import { seedStore } from "./store";
import { seedBookings } from "./stylist-bookings";
import { seedClients } from "./stylist-clients";
import { seedHistory } from "./stylist-history";
import { seedStylists } from "./stylists";
import { seedTaxes } from "./taxes";
import { seedTaxonomy } from "./taxonomy";

type SeedOptions = {
  passwords: SeedPasswords;
  /** The folder to read; the project's `demo` by default. */
  demoDir?: string;
  say: (line: string) => void;
};

/**
 * Furnishes the demo house, everything in the order it depends on one another.
 *
 * @returns the publishable key of the shop
 * @throws DemoDataError before anything is written when a data file is wrong
 */
export async function seedDemoHouse(
  container: MedusaContainer,
  { passwords, demoDir = findDemoFolder(), say }: SeedOptions,
): Promise<{ publishableKey: string }> {
  const startedAt = new Date();
  const context: SeedContext = { container, data: readDemoData(demoDir), demoDir, say };
  const { brands: houses, pieces } = context.data;
  say(`Seeding the demo house: ${pieces.length} pieces of ${houses.length} houses`);

  const { channelId, publishableKey } = await seedStore(context);
  say("Store, currencies and languages");
  const regions = await seedRegions(context);
  await seedTaxes(context);
  say("Markets and taxes");
  const locations = await seedLocations(context, channelId);
  const profileId = await seedShipping(context, locations.zones);
  say("Locations and deliveries");
  const taxonomy = await seedTaxonomy(context);
  const brands = await seedBrands(context);
  await seedFrenchOfTheHouse(context, taxonomy, regions, brands);
  say("Categories, collections, options and houses, in English and French");
  const places = { taxonomy, brands, locations, channelId, profileId };
  await seedCatalogue(context, places, startedAt);
  say("Pieces");
  await seedPromotions(context);
  await seedReturnReasons(context);
  const { client, privateClient } = await seedAccounts(context, passwords);
  await seedOrders(context, { client, regionId: idOf(regions, "eu"), channelId });
  say("Codes, logins and past orders");
  const stylists = await seedStylists(context, passwords.stylist, startedAt);
  say("Stylists and applications");
  const clients = await seedClients(context);
  await seedHistory(context, stylists, clients, startedAt);
  await seedBookings(context, { stylists, clients, client, privateClient }, startedAt);
  say("Appointments and reviews");
  await seedConcierge(context, { stylists, clients, client }, startedAt);
  say("Profiles, briefs, engagements and boards");
  await seedSearchIndex(context);

  const seconds = ((Date.now() - startedAt.getTime()) / 1000).toFixed(1);
  say(`The demo house is furnished (${seconds} s)`);
  return { publishableKey };
}
