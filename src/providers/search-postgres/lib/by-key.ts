import type { SearchTypes } from "@medusajs/framework/types";

/** A page of documents by their primary key alone: what keeps copies of an index up to date. */
export type KeyQuery = { sql: string; params: unknown[] };

type Query = SearchTypes.ProviderSearchQuery;

function conditionOf(filter: unknown): KeyQuery | null {
  const ids = typeof filter === "string" ? [filter] : filter;
  if (Array.isArray(ids)) {
    // As JSON, because an array that is bound comes apart into one text.
    return {
      sql: `"id" IN (SELECT jsonb_array_elements_text(?::jsonb))`,
      params: [JSON.stringify(ids)],
    };
  }
  const { $gt: after, ...others } = (filter ?? {}) as Record<string, unknown>;
  return typeof after === "string" && Object.keys(others).length === 0
    ? { sql: `"id" > ?`, params: [after] }
    : null;
}

/**
 * Recognises a question by primary key, first to last, without count or facets. Medusa's way would
 * compare the key inside every document; the key has an index.
 *
 * @param table the table of documents
 * @param key path of the primary key
 * @returns the statement, or null for any other question
 */
export function keyQuery(query: Query, table: string, key: string): KeyQuery | null {
  const { q, filters, pagination = {}, search_options: options = {} } = query;
  const others = Object.entries(options).filter(
    ([name]) => name !== "count" && name !== "include_score",
  );
  const order = Object.entries(pagination.order ?? {});
  const isPlain =
    !q?.trim() &&
    options.count === "none" &&
    others.every(([, option]) => option === undefined) &&
    !query.index.settings.distinct_attribute &&
    pagination.cursor === undefined &&
    order.every(([path, direction]) => path === key && direction === "ASC");
  const entries = Object.entries(filters ?? {});
  if (!isPlain || entries.length !== 1 || entries[0]?.[0] !== key) {
    return null;
  }
  const condition = conditionOf(entries[0][1]);
  return (
    condition && {
      sql: `SELECT "id", "document" FROM "${table}" WHERE ${condition.sql} ORDER BY "id" LIMIT ? OFFSET ?`,
      params: [...condition.params, pagination.take ?? 20, pagination.skip ?? 0],
    }
  );
}
