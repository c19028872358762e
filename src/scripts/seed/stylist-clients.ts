import { createCustomersWorkflow } from "@medusajs/medusa/core-flows";
import { idOf, idsBy, type SeedContext } from "./context";
import type { DemoClientData } from "./stylist-schema";

const DOMAIN = "clients.stylebyzaga.example";

const emailOf = (key: string): string => `${key}@${DOMAIN}`;

/**
 * Creates the people who have met the stylists. They cannot sign in.
 *
 * @returns ids by the key of the data file
 */
export async function seedClients(context: SeedContext): Promise<Map<string, string>> {
  const { container, data } = context;
  const emails = data.clients.map(({ key }) => emailOf(key));
  const find = (): Promise<Map<string, string>> =>
    idsBy(context, "customer", "email", { email: emails });
  const known = await find();
  const missing = data.clients.filter(({ key }: DemoClientData) => !known.has(emailOf(key)));
  if (missing.length) {
    await createCustomersWorkflow(container).run({
      input: {
        customersData: missing.map(({ key, first_name, last_name }) => ({
          email: emailOf(key),
          first_name,
          last_name,
        })),
      },
    });
  }
  const ids = await find();
  return new Map(data.clients.map(({ key }) => [key, idOf(ids, emailOf(key))]));
}
