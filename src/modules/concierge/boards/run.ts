import type { Sql } from "../records";

/** Runs one statement in the transaction of the context, or on its own when there is none. */
export async function rows<Row extends object>(
  context: Sql,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const manager = context.transactionManager ?? context.manager;
  return (await manager?.execute<Row[]>(statement, values)) ?? [];
}
