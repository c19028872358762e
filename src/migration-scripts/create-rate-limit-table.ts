import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * The counts of `src/api/middlewares/rate-limiters.ts`, for a house without Redis. Run once by
 * `medusa db:migrate`. Unlogged: after a crash of the database counting starts over.
 */
export default async function createRateLimitTable({ container }: ExecArgs): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.raw(`
    CREATE UNLOGGED TABLE IF NOT EXISTS "house_rate_limit" (
      "key" varchar(255) PRIMARY KEY,
      "points" integer NOT NULL DEFAULT 0,
      "expire" bigint
    )
  `);
}
