import Medusa from "@medusajs/js-sdk";

/** The admin API under the dashboard's own origin, with its session. */
export const sdk = new Medusa({ baseUrl: "/", auth: { type: "session" } });
