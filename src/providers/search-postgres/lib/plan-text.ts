import type { SearchTypes } from "@medusajs/framework/types";
import { foldText, MAX_QUERY_CHARACTERS } from "../../../lib/catalogue/words";
import { queryGroups } from "./query-groups";
import { anyGroup, everyGroup, mostTelling, setsOf } from "./relaxation";
import { probeSql, type Required, type TextQuestion } from "./text-sql";
import type { Manager } from "./text-tables";
import { type ResolvedQuery, resolveQuery } from "./vocabulary";

/** How a query in words is to be answered. */
export type TextPlan = ResolvedQuery &
  TextQuestion & {
    required: Required;
    /** Not every word has to be there. */
    relaxed: boolean;
    /** May be relaxed when it finds nothing. */
    relaxable: boolean;
  };

type Query = SearchTypes.ProviderSearchQuery;

async function answerable(
  table: string,
  { groups }: Pick<TextPlan, "groups">,
  sets: Required,
  manager: Manager,
): Promise<Required> {
  const probe = probeSql(table, groups, sets);
  const [row] = await manager.execute(probe.sql, probe.params);
  return sets.filter((_, number) => row?.[`set_${number}`] === true);
}

/**
 * Lets go of words when no document has every one of them: those that have most are found instead, as few
 * words dropped as possible.
 *
 * @param table the table of the documents
 * @returns the very plan it was given when that finds something or must not be relaxed
 */
export async function relaxText(
  table: string,
  plan: TextPlan,
  manager: Manager,
): Promise<TextPlan> {
  if (!plan.relaxable || (await answerable(table, plan, plan.required, manager)).length) {
    return plan;
  }
  const groups = mostTelling(plan.groups);
  const most = Math.min(groups.length, plan.groups.length - 1);
  for (let size = most; size > 1; size -= 1) {
    const required = await answerable(table, { groups }, setsOf(groups.length, size), manager);
    if (required.length) {
      return { ...plan, groups, required, relaxed: true, relaxable: false };
    }
  }
  return { ...plan, groups, required: anyGroup(groups), relaxed: true, relaxable: false };
}

/**
 * Decides how a query in words is answered: what its words stand for in the index, and that a document
 * has to have them all. Where that may find nothing, see `relaxText`.
 *
 * @param table the table of the documents
 * @returns undefined without words, and for a query that names its fields, which is rare and goes
 *   Medusa's way: it compares whole documents
 */
export async function planText(
  table: string,
  { q, search_options: options = {}, index }: Query,
  manager: Manager,
): Promise<TextPlan | undefined> {
  if (!q?.trim() || options.attributes_to_search_on) {
    return undefined;
  }
  const typos = index.settings.typo_tolerance?.enabled ?? true;
  const resolved = await resolveQuery(
    table,
    queryGroups(q),
    {
      typos: (options.typo_tolerance ?? false) && typos,
      lastIsBeginning: options.match_strategy === "last",
      lenient: options.match_strategy === "last" || options.match_strategy === "any",
    },
    manager,
  );
  const { groups } = resolved;
  return {
    ...resolved,
    required: options.match_strategy === "any" ? anyGroup(groups) : everyGroup(groups),
    title: foldText(q.trim().slice(0, MAX_QUERY_CHARACTERS)),
    relaxed: false,
    relaxable: options.match_strategy === "last" && groups.length > 1,
  };
}
