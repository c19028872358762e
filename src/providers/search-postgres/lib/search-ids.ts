import { relaxText, type TextPlan } from "./plan-text";
import { bestIdsSql, type Fragment, otherIdsSql } from "./text-sql";
import type { Manager } from "./text-tables";

/** When no document has every word there are no good answers, only near ones: fewer will do. */
export const MOST_RELAXED = 1000;
/** Of more documents than this only the most popular and newest are weighed; the others follow by that alone. */
const MOST_WEIGHED = 2000;

type Page = { skip: number; take: number };

async function planned(
  table: string,
  plan: TextPlan,
  filter: Fragment | undefined,
  { skip, take }: Page,
  manager: Manager,
): Promise<string[]> {
  const most = plan.relaxed ? MOST_RELAXED : MOST_WEIGHED;
  const best = bestIdsSql(table, plan, filter, most);
  const [found] = await manager.execute(best.sql, best.params);
  const ids = (found?.ids ?? []) as string[];
  if (ids.length < most || plan.relaxed) {
    return ids.slice(skip, skip + take);
  }
  const rest = otherIdsSql(table, plan, filter, skip + take);
  const [row] = await manager.execute(rest.sql, rest.params);
  const titled = (row?.titled ?? []) as string[];
  const others = (row?.others ?? []) as string[];
  return [...new Set([...titled, ...ids, ...others])].slice(skip, skip + take);
}

/**
 * Finds the ids of the documents that answer a query in words, the best first, and each statement gives
 * them in one value: of a common word there are thousands, and a row for each takes longer to read than
 * to find. A query that finds nothing is relaxed, see `relaxText`.
 *
 * @param table the table of the documents
 * @param filter a condition on it, if any
 */
export async function searchIds(
  table: string,
  plan: TextPlan,
  filter: Fragment | undefined,
  page: Page,
  manager: Manager,
): Promise<string[]> {
  const ids = await planned(table, plan, filter, page, manager);
  if (ids.length > 0) {
    return ids;
  }
  const relaxed = await relaxText(table, plan, manager);
  return relaxed === plan ? ids : planned(table, relaxed, filter, page, manager);
}
