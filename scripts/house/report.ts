import type { Addresses } from "./environment.js";
import { writeJson } from "./json-file.js";
import { paths } from "./paths.js";
import type { HouseSecrets } from "./secrets.js";

export type House = {
  api_url: string;
  storefront_url: string;
  admin_url: string;
  database_url: string;
  publishable_key: string;
  logins: Record<"admin" | "client" | "stylist", { email: string; password: string }>;
  /** Process ids by name, for scripts that measure memory. */
  processes: Record<string, number>;
};

/** Writes `house.json` for scripts and benchmarks, readable by its owner only, and returns it. */
export function writeHouse(
  addresses: Addresses,
  publishableKey: string,
  secrets: HouseSecrets,
  processes: Record<string, number>,
): House {
  const house: House = {
    api_url: addresses.api,
    storefront_url: addresses.storefront,
    admin_url: `${addresses.api}/app`,
    database_url: addresses.databaseUrl,
    publishable_key: publishableKey,
    logins: {
      admin: { email: "admin@stylebyzaga.example", password: secrets.admin_password },
      client: { email: "client@stylebyzaga.example", password: secrets.client_password },
      stylist: {
        email: "amara-ndiaye@atelier.stylebyzaga.example",
        password: secrets.stylist_password,
      },
    },
    processes,
  };
  writeJson(paths.house, house, 0o600);
  return house;
}

/** The lines a person reads when the house is open. */
export function describeHouse(house: House): string {
  const { admin, client, stylist } = house.logins;
  return `
  The house is open.

    Storefront   ${house.storefront_url}
    Atelier      ${house.storefront_url}/atelier
    Admin        ${house.admin_url}
    API          ${house.api_url}

    Client       ${client.email}                 ${client.password}
    Stylist      ${stylist.email}   ${stylist.password}
    Staff        ${admin.email}                  ${admin.password}

  Mail lies in ${paths.mail}. Logs lie in ${paths.logs}. Ctrl-C closes the house.
`;
}
