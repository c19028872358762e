import type { SearchTypes } from "@medusajs/framework/types";

type Query = SearchTypes.ProviderSearchQuery;

/** Whether a query asks for an order of its own instead of the best first. */
export function isOrdered({ pagination }: Pick<Query, "pagination">): boolean {
  return Object.keys(pagination?.order ?? {}).length > 0;
}

/**
 * Whether a query wants the ids of its best answers and nothing else: neither documents nor scores,
 * counts or facets, nor anything that Medusa's provider refuses.
 *
 * @param key the field that holds the id of a document
 */
export function isForIds(query: Query, key: string): boolean {
  const { min_score, distinct, vector, count, facets, include_score, highlight, locales } =
    query.search_options ?? {};
  return (
    count === "none" &&
    query.attributes_to_retrieve.every((path) => path === key) &&
    !isOrdered(query) &&
    min_score === undefined &&
    !include_score &&
    !facets?.length &&
    !(distinct ?? query.index.settings.distinct_attribute) &&
    !vector &&
    !highlight &&
    !locales?.length &&
    query.pagination?.cursor === undefined
  );
}
