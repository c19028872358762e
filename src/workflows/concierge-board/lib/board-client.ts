import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What prices and private pieces depend on, of the client that a board is for. */
export type BoardClient = {
  id: string;
  group_ids: string[];
  /** A member of a group whose metadata says `vip: true`: sees what is shown privately. */
  is_private: boolean;
  /** Market of the storefront that they know, such as `eu`; null when nobody does. */
  market: string | null;
  /** Where they have things sent: ISO 3166-1 alpha-2, lower case; null without an address. */
  country_code: string | null;
};

type CustomerRow = {
  id: string;
  metadata?: Record<string, unknown> | null;
  groups?: ({ id: string; metadata?: Record<string, unknown> | null } | null)[] | null;
  addresses?: ({ country_code?: string | null; is_default_shipping?: boolean } | null)[] | null;
};

const FIELDS = [
  "id",
  "metadata",
  "groups.id",
  "groups.metadata",
  "addresses.country_code",
  "addresses.is_default_shipping",
];

/** Reads the client of a board; somebody without groups or addresses when there is none any more. */
export async function readBoardClient(
  container: MedusaContainer,
  customerId: string,
): Promise<BoardClient> {
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "customer",
    fields: FIELDS,
    filters: { id: customerId },
  });
  const [row] = data as unknown as CustomerRow[];
  const groups = (row?.groups ?? []).filter((group) => group !== null);
  const addresses = (row?.addresses ?? []).filter((address) => address !== null);
  const home = addresses.find((address) => address.is_default_shipping) ?? addresses[0];
  const locale = row?.metadata?.locale;
  return {
    id: customerId,
    group_ids: groups.map(({ id }) => id),
    is_private: groups.some(({ metadata }) => metadata?.vip === true),
    market: typeof locale === "string" ? locale.slice(3).toLowerCase() || null : null,
    country_code: home?.country_code?.toLowerCase() ?? null,
  };
}
