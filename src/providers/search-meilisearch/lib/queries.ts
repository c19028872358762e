import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError, projectDocument } from "@medusajs/framework/utils";
import type { MultiSearchQuery, MultiSearchResult } from "meilisearch" with {
  "resolution-mode": "import",
};
import { facetQueries, facetResults } from "./facets";
import { compileFilters, type KnownFields } from "./filters";

type Query = SearchTypes.ProviderSearchQuery;
type Answer = MultiSearchResult<Record<string, unknown>>;

const DEFAULT_TAKE = 20;
const PRE_TAG = "<em>";
const POST_TAG = "</em>";
const SNIPPET_WORDS = 20;
const SCORE = "_score";

/** The questions that one query of the house becomes, and how their answers become one again. */
export type Plan = {
  questions: MultiSearchQuery[];
  read: (answers: readonly Answer[]) => SearchTypes.SearchResult;
};

function refuse(message: string): never {
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `The Meilisearch provider does not support ${message}`,
  );
}

function assertSupported(query: Query): void {
  const options = query.search_options ?? {};
  if (options.vector) {
    refuse("vector search.");
  }
  if (query.pagination?.cursor !== undefined) {
    refuse("pages by cursor.");
  }
  if (options.match_strategy === "any" && query.q?.trim()) {
    refuse('match_strategy "any": it drops words from the end ("last") or none ("all").');
  }
  const typosOff = query.index.settings.typo_tolerance?.enabled === false;
  if (options.typo_tolerance === false && !typosOff && query.q?.trim()) {
    refuse("switching typo tolerance off for one query: it is a setting of the index.");
  }
}

function sortOf(query: Query): string[] | undefined {
  const order = Object.entries(query.pagination?.order ?? {});
  const byScore = order.find(([field]) => field === SCORE);
  if (byScore && (order.length > 1 || byScore[1] === "ASC")) {
    refuse("an order by score other than the best first, alone.");
  }
  const sort = order
    .filter(([field]) => field !== SCORE)
    .map(([field, direction]) => `${field}:${direction.toLowerCase()}`);
  return sort.length ? sort : undefined;
}

function highlightOf({ search_options: options, index }: Query) {
  const wanted = options?.highlight;
  if (!wanted) {
    return undefined;
  }
  const settings = typeof wanted === "object" ? wanted : undefined;
  const fields =
    settings?.fields ??
    Object.entries(index.fields)
      .filter(([, { searchable }]) => searchable)
      .map(([name]) => name);
  const snippet = settings?.snippet;
  return {
    fields,
    preTag: settings?.pre_tag ?? PRE_TAG,
    request: {
      attributesToHighlight: fields,
      highlightPreTag: settings?.pre_tag ?? PRE_TAG,
      highlightPostTag: settings?.post_tag ?? POST_TAG,
      ...(snippet && {
        attributesToCrop: fields,
        cropLength: typeof snippet === "object" ? snippet.length : SNIPPET_WORDS,
      }),
    },
  };
}

type Highlight = ReturnType<typeof highlightOf>;

function highlightsOf(
  formatted: unknown,
  highlight: NonNullable<Highlight>,
): Record<string, string[]> {
  const values = (formatted ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    highlight.fields.flatMap((field) => {
      const texts = [values[field]].flat().filter((text) => typeof text === "string");
      const marked = texts.filter((text) => text.includes(highlight.preTag));
      return marked.length ? [[field, marked] as const] : [];
    }),
  );
}

function hitOf(
  hit: Record<string, unknown>,
  { index, attributes_to_retrieve: paths, search_options: options }: Query,
  highlight: Highlight,
): SearchTypes.SearchHit {
  const { _rankingScore: score, _formatted: formatted, ...document } = hit;
  return {
    id: String(hit[index.primary_key]),
    score: options?.include_score ? Number(score) : undefined,
    document: projectDocument(document, paths),
    ...(highlight && { highlights: highlightsOf(formatted, highlight) }),
  };
}

/** Whether the engine could drop a word: with one alone, both strategies are the same. */
const hasSeveralWords = ({ q }: Query) => /\S\s+\S/u.test(q?.trim() ?? "");

/**
 * Translates one query of the house: a question for the hits, one for the exact count when it is asked
 * for, and one for each range of a facet.
 *
 * The engine's "last" fills every answer up with pieces that lack words, so that counts say little.
 * Here words are dropped only when no piece has them all: both are asked at once, and the stricter
 * answer is taken unless it is empty.
 *
 * @throws MedusaError not_allowed for what the engine cannot do the way it is asked
 */
export function planOf(query: Query, known: KnownFields): Plan {
  assertSupported(query);
  const strict = planWith(query, known, "all");
  if (query.search_options?.match_strategy !== "last" || !hasSeveralWords(query)) {
    return strict;
  }
  const lenient = planWith(query, known, "last");
  return {
    questions: [...strict.questions, ...lenient.questions],
    read: (answers) => {
      const cut = strict.questions.length;
      const isEmpty = (answers[0]?.estimatedTotalHits ?? 0) === 0;
      return isEmpty ? lenient.read(answers.slice(cut)) : strict.read(answers.slice(0, cut));
    },
  };
}

function planWith(query: Query, known: KnownFields, matchingStrategy: "all" | "last"): Plan {
  const options = query.search_options ?? {};
  const skip = query.pagination?.skip ?? 0;
  const take = query.pagination?.take ?? DEFAULT_TAKE;
  const highlight = highlightOf(query);
  const base: MultiSearchQuery = {
    indexUid: query.index.physical_name,
    q: query.q ?? "",
    filter: compileFilters(query.filters, known),
    matchingStrategy,
    attributesToSearchOn: options.attributes_to_search_on,
    rankingScoreThreshold: options.min_score,
    distinct: options.distinct,
    // Codes of languages as ISO 639 has them; the engine refuses those it does not know.
    locales: options.locales as MultiSearchQuery["locales"],
  };
  const facets = facetQueries(options.facets, base, query.index.primary_key, known);
  const hits: MultiSearchQuery = {
    ...base,
    offset: skip,
    limit: take,
    sort: sortOf(query),
    facets: facets.names.length ? facets.names : undefined,
    attributesToRetrieve: [...new Set([query.index.primary_key, ...query.attributes_to_retrieve])],
    showRankingScore: options.include_score,
    ...highlight?.request,
  };
  const exact: MultiSearchQuery[] =
    options.count === "exact"
      ? [{ ...base, page: 1, hitsPerPage: 1, attributesToRetrieve: [query.index.primary_key] }]
      : [];
  return {
    questions: [hits, ...exact, ...facets.questions],
    read: ([first, ...others]) => {
      if (!first) {
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          "Meilisearch gave fewer answers than there were questions.",
        );
      }
      const total = first.estimatedTotalHits ?? first.totalHits ?? 0;
      const counted = exact.length ? (others[0]?.totalHits ?? total) : total;
      return {
        hits: first.hits.map((hit) => hitOf(hit, query, highlight)),
        facets: facetResults(facets, first, others.slice(exact.length), total),
        metadata: {
          skip,
          take,
          count: options.count === "none" ? null : counted,
          query: query.q,
          processing_time_ms: first.processingTimeMs,
        },
      };
    },
  };
}
