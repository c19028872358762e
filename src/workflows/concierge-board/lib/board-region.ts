import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { BoardClient } from "./board-client";

export type BoardRegion = {
  id: string;
  currency_code: string;
  market: string | null;
  countries: string[];
};

type RegionRow = {
  id: string;
  currency_code: string;
  metadata?: Record<string, unknown> | null;
  countries?: ({ iso_2: string } | null)[] | null;
};

/**
 * Chooses in which region, and so in which currency, a board is priced: where the client has things
 * sent, else the market they know, else the currency they plan their budget in, else the first.
 *
 * @returns undefined when there is no region at all
 */
export function chooseRegion(
  regions: readonly BoardRegion[],
  client: Pick<BoardClient, "market" | "country_code">,
  budgetCurrency: string | null,
): BoardRegion | undefined {
  const { country_code: country, market } = client;
  return (
    regions.find(({ countries }) => country !== null && countries.includes(country)) ??
    regions.find((region) => market !== null && region.market === market) ??
    regions.find(({ currency_code: code }) => code === budgetCurrency) ??
    regions[0]
  );
}

/** Reads the regions of the house and chooses: see {@link chooseRegion}. */
export async function readBoardRegion(
  container: MedusaContainer,
  client: BoardClient,
  budgetCurrency: string | null,
): Promise<BoardRegion> {
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "region",
    fields: ["id", "currency_code", "metadata", "countries.iso_2"],
    pagination: { skip: 0, take: 500, order: { created_at: "ASC", id: "ASC" } },
  });
  const regions = (data as unknown as RegionRow[]).map((row) => ({
    id: row.id,
    currency_code: row.currency_code.toLowerCase(),
    market: typeof row.metadata?.market === "string" ? row.metadata.market : null,
    countries: (row.countries ?? []).flatMap((country) => country?.iso_2 ?? []),
  }));
  const region = chooseRegion(regions, client, budgetCurrency);
  if (!region) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The house has no region.");
  }
  return region;
}
