import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { MultiSearchQuery, MultiSearchResult } from "meilisearch" with {
  "resolution-mode": "import",
};
import type { KnownFields } from "./filters";

type Request = Exclude<SearchTypes.SearchFacetRequest, string>;
type Answer = MultiSearchResult<Record<string, unknown>>;
type Range = { key: string; from?: number; to?: number };

/** What has to be asked for the facets of a query. */
type FacetQueries = {
  requests: { request: Request; ranges: Range[] }[];
  /** Fields that the engine counts beside the hits. */
  names: string[];
  /** One question for each range, in the order of the requests. */
  questions: MultiSearchQuery[];
};

const DEFAULT_LIMIT = 10;

function rangesOf(request: Request): Range[] {
  if (request.type !== "range") {
    return [];
  }
  return request.ranges.map(({ key, from, to }) => ({
    key: key ?? `${from ?? "*"}-${to ?? "*"}`,
    from: from === undefined ? undefined : Number(from),
    to: to === undefined ? undefined : Number(to),
  }));
}

function rangeFilter(field: string, { from, to }: Range, base: MultiSearchQuery): string {
  const parts = [
    ...(base.filter ? [`(${String(base.filter)})`] : []),
    ...(from === undefined ? [] : [`${field} >= ${from}`]),
    ...(to === undefined ? [] : [`${field} < ${to}`]),
  ];
  return parts.join(" AND ");
}

/**
 * @param base the query itself, without its page: every facet is counted within it
 * @throws MedusaError not_allowed for a range or statistics over what is not a number
 */
export function facetQueries(
  wanted: SearchTypes.SearchOptions["facets"],
  base: MultiSearchQuery,
  primaryKey: string,
  known: KnownFields,
): FacetQueries {
  const requests = (wanted ?? []).map((facet) => {
    const request: Request = typeof facet === "string" ? { field: facet, type: "value" } : facet;
    const counted = request.type === "range" || request.type === "stats";
    if (counted && !known.get(request.field)?.numeric) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `A ${request.type} facet needs a number; "${request.field}" is none.`,
      );
    }
    return { request, ranges: rangesOf(request) };
  });
  return {
    requests,
    names: requests
      .filter(({ request }) => request.type !== "range")
      .map(({ request }) => request.field),
    questions: requests.flatMap(({ request, ranges }) =>
      ranges.map((range) => ({
        ...base,
        filter: rangeFilter(request.field, range, base) || undefined,
        // A page, because only pages are counted exactly.
        page: 1,
        hitsPerPage: 1,
        attributesToRetrieve: [primaryKey],
      })),
    ),
  };
}

function valuesOf(request: Request, first: Answer): SearchTypes.SearchFacetResult {
  const {
    limit = DEFAULT_LIMIT,
    sort,
    query = "",
  } = request as Extract<Request, { type?: "value" }>;
  const all = Object.entries(first.facetDistribution?.[request.field] ?? {})
    .filter(([value, count]) => count > 0 && value.startsWith(query))
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (sort === "alpha" ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1));
  return { type: "value", values: all.slice(0, limit) };
}

/** Puts the answers together again; undefined when no facet was asked for. */
export function facetResults(
  { requests }: FacetQueries,
  first: Answer,
  counts: readonly Answer[],
  total: number,
): Record<string, SearchTypes.SearchFacetResult> | undefined {
  if (!requests.length) {
    return undefined;
  }
  const left = [...counts];
  return Object.fromEntries(
    requests.map(({ request, ranges }): [string, SearchTypes.SearchFacetResult] => {
      if (request.type === "range") {
        const counted = ranges.map((range) => ({ ...range, count: left.shift()?.totalHits ?? 0 }));
        return [request.field, { type: "range", ranges: counted }];
      }
      if (request.type === "stats") {
        const { min = 0, max = 0 } = first.facetStats?.[request.field] ?? {};
        return [request.field, { type: "stats", min, max, count: total }];
      }
      return [request.field, valuesOf(request, first)];
    }),
  );
}
