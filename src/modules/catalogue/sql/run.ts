import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";

/** What a statement runs in: a transaction, or the connection of a single call. */
export type Sql = Context<SqlEntityManager>;

/** Runs one statement and gives the rows that come back. */
export async function rows<Row>(
  context: Sql,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const manager = context.transactionManager ?? context.manager;
  return (await manager?.execute<Row[]>(sql, [...values])) ?? [];
}
