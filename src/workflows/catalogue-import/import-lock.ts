import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { conflict } from "../../lib/house-error";

/** Any number of ours, the same in every process: the first half of PostgreSQL's two-part lock key. */
const LOCK_SPACE = 7_311_003;

/**
 * Does a piece of work while nobody else imports for the same brand, in this process or another. The
 * lock is PostgreSQL's own and belongs to a connection: when the process dies, it is free at once.
 *
 * @throws HouseError 409 `import_running` when somebody else is at it
 */
export async function withImportLock<T>(
  container: MedusaContainer,
  brandId: string,
  work: () => Promise<T>,
): Promise<T> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const connection: unknown = await knex.client.acquireConnection();
  const ask = async (sql: string): Promise<boolean> => {
    const { rows } = await knex
      .raw(`select ${sql}(?, hashtext(?)) as done`, [LOCK_SPACE, brandId])
      .connection(connection);
    return (rows as { done: boolean }[])[0]?.done === true;
  };
  try {
    if (!(await ask("pg_try_advisory_lock"))) {
      throw conflict(
        "import_running",
        "Another import for this brand is running. Wait for its end, then start again.",
      );
    }
    try {
      return await work();
    } finally {
      await ask("pg_advisory_unlock");
    }
  } finally {
    await knex.client.releaseConnection(connection);
  }
}
