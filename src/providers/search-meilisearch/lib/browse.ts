import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError, projectDocument } from "@medusajs/framework/utils";
import type { DocumentsQuery, ResourceResults } from "meilisearch" with {
  "resolution-mode": "import",
};
import { compileFilters, type KnownFields } from "./filters";

type Query = SearchTypes.ProviderSearchQuery;

const DEFAULT_TAKE = 20;

/**
 * Whether a query leafs through the documents instead of searching them: with
 * `search_options.provider_options["search-meilisearch"].browse`. A search ends at so many hits and
 * may give up before it has seen every document; leafing through does neither.
 *
 * @param identifier of the provider
 */
export function isBrowsing({ search_options: options }: Query, identifier: string): boolean {
  return options?.provider_options?.[identifier]?.browse === true;
}

/**
 * The request for a page of documents, in the engine's own order.
 *
 * @throws MedusaError not_allowed for what only a search can do
 */
export function browseQuery(query: Query, known: KnownFields): DocumentsQuery {
  const { q, filters, pagination = {}, search_options: options = {}, index } = query;
  const { facets, highlight, distinct, vector } = options;
  const needsSearch = [q?.trim(), pagination.order, pagination.cursor, highlight, distinct, vector];
  if (needsSearch.some(Boolean) || facets?.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The Meilisearch provider browses by filters and pages alone: no words, order or facets.",
    );
  }
  const filter = compileFilters(filters, known);
  return {
    offset: pagination.skip ?? 0,
    limit: pagination.take ?? DEFAULT_TAKE,
    fields: [...new Set([index.primary_key, ...query.attributes_to_retrieve])],
    ...(filter && { filter }),
  };
}

/** The page as the search module wants it; its count is exact. */
export function browseResult(
  { index, attributes_to_retrieve: paths, pagination = {}, search_options: options }: Query,
  { results, total }: ResourceResults<Record<string, unknown>[]>,
): SearchTypes.SearchResult {
  return {
    hits: results.map((document) => ({
      id: String(document[index.primary_key]),
      document: projectDocument(document, paths),
    })),
    metadata: {
      skip: pagination.skip ?? 0,
      take: pagination.take ?? DEFAULT_TAKE,
      count: options?.count === "none" ? null : total,
    },
  };
}
