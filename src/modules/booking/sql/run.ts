import type { Context } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";

/** What a method of the service gets from Medusa: a manager, inside a transaction or not. */
export type Sql = Context<SqlEntityManager>;

/** Runs one statement in the transaction of the context, or on its own when there is none. */
export async function rows<Row>(
  context: Sql,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const manager = context.transactionManager ?? context.manager;
  return (await manager?.execute<Row[]>(statement, values)) ?? [];
}
