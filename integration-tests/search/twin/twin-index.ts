import { ApiError } from "./api-error";
import { parseFilter, type TwinDocument, valuesAt } from "./filter";
import { type Indexed, indexWords, rank, type Ranked, type RankSettings } from "./ranking";

type Settings = RankSettings & {
  filterableAttributes: string[];
  sortableAttributes: string[];
  displayedAttributes: string[];
  distinctAttribute: string | null;
  pagination: { maxTotalHits: number };
  faceting: { maxValuesPerFacet: number };
};

const KNOWN_SETTINGS = new Set([
  "searchableAttributes",
  "filterableAttributes",
  "sortableAttributes",
  "displayedAttributes",
  "rankingRules",
  "stopWords",
  "synonyms",
  "typoTolerance",
  "distinctAttribute",
  "pagination",
  "faceting",
  "searchCutoffMs",
  "separatorTokens",
  "nonSeparatorTokens",
  "dictionary",
  "proximityPrecision",
  "localizedAttributes",
  "facetSearch",
  "prefixSearch",
]);

const DEFAULTS: Settings = {
  searchableAttributes: ["*"],
  filterableAttributes: [],
  sortableAttributes: [],
  displayedAttributes: ["*"],
  rankingRules: ["words", "typo", "proximity", "attribute", "sort", "exactness"],
  stopWords: [],
  synonyms: {},
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnAttributes: [],
  },
  distinctAttribute: null,
  pagination: { maxTotalHits: 1000 },
  faceting: { maxValuesPerFacet: 100 },
};

export type SearchRequest = {
  q?: string | null;
  offset?: number;
  limit?: number;
  page?: number;
  hitsPerPage?: number;
  filter?: string | null;
  sort?: string[];
  facets?: string[];
  attributesToRetrieve?: string[];
  attributesToSearchOn?: string[] | null;
  attributesToHighlight?: string[];
  highlightPreTag?: string;
  highlightPostTag?: string;
  matchingStrategy?: string;
  showRankingScore?: boolean;
  rankingScoreThreshold?: number | null;
  distinct?: string | null;
};

export type DocumentsRequest = {
  offset?: number;
  limit?: number;
  fields?: string[] | null;
  filter?: string | null;
};

const DOCUMENT_ID = /^[A-Za-z0-9_-]{1,511}$/;

/** One index of the twin: documents, settings, search. Writes are called by tasks only. */
export class TwinIndex {
  settings: Settings = { ...DEFAULTS };
  private readonly documents = new Map<string, TwinDocument>();
  private indexed: Indexed[] | undefined;

  constructor(
    readonly uid: string,
    readonly primaryKey: string,
    readonly createdAt: string,
  ) {}

  get size(): number {
    return this.documents.size;
  }

  static assertSettings(settings: Record<string, unknown>): void {
    const unknown = Object.keys(settings).find((name) => !KNOWN_SETTINGS.has(name));
    if (unknown) {
      throw new ApiError(400, "bad_request", `Unknown field \`${unknown}\`.`);
    }
  }

  update(settings: Partial<Settings>): void {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    this.settings = { ...this.settings, ...(Object.fromEntries(given) as Partial<Settings>) };
    this.indexed = undefined;
  }

  add(documents: readonly TwinDocument[]): void {
    for (const document of documents) {
      const id = document[this.primaryKey];
      if (typeof id !== "string" && typeof id !== "number") {
        throw new ApiError(400, "missing_document_id", "Document doesn't have its primary key.");
      }
      if (!DOCUMENT_ID.test(String(id))) {
        throw new ApiError(400, "invalid_document_id", `Document identifier \`${id}\` is invalid.`);
      }
    }
    documents.forEach((document) =>
      this.documents.set(String(document[this.primaryKey]), document),
    );
    this.indexed = undefined;
  }

  remove(ids: readonly string[]): void {
    ids.forEach((id) => this.documents.delete(id));
    this.indexed = undefined;
  }

  /** A page of documents in the order they came in; settings of a search have no say in it. */
  page({ offset = 0, limit = 20, fields, filter }: DocumentsRequest): Record<string, unknown> {
    const test = filter
      ? parseFilter(filter, this.settings.filterableAttributes, "invalid_document_filter")
      : () => true;
    const found = [...this.documents.values()].filter((document) => test(document));
    const results = found
      .slice(offset, offset + limit)
      .map((document) =>
        fields
          ? Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)))
          : document,
      );
    return { results, offset, limit, total: found.length };
  }

  removeWhere(filter: string): void {
    const test = parseFilter(filter, this.settings.filterableAttributes, "invalid_document_filter");
    this.remove([...this.documents].filter(([, document]) => test(document)).map(([id]) => id));
  }

  clear(): void {
    this.documents.clear();
    this.indexed = undefined;
  }

  private words(): Indexed[] {
    this.indexed ??= [...this.documents.values()].map((document, order) => ({
      document,
      order,
      words: indexWords(document, this.settings.searchableAttributes),
    }));
    return this.indexed;
  }

  private sortKeys(sort: readonly string[]): ((document: TwinDocument) => [unknown, boolean])[] {
    return sort.map((entry) => {
      const [path = "", direction] = entry.split(":");
      if (!this.settings.sortableAttributes.includes(path)) {
        throw new ApiError(400, "invalid_search_sort", `Attribute \`${path}\` is not sortable.`);
      }
      return (document) => [valuesAt(document, path)[0], direction === "desc"];
    });
  }

  private comparator(request: SearchRequest): (a: Ranked, b: Ranked) => number {
    const sort = this.sortKeys(request.sort ?? []);
    const custom = this.settings.rankingRules.flatMap((rule) => {
      const [path = "", direction] = rule.split(":");
      return direction
        ? [
            (document: TwinDocument): [unknown, boolean] => [
              valuesAt(document, path)[0],
              direction === "desc",
            ],
          ]
        : [];
    });
    const byValue = (keys: typeof sort) => (a: Ranked, b: Ranked) => {
      for (const key of keys) {
        const [left, descending] = key(a.document);
        const [right] = key(b.document);
        const order = compareValues(left, right, descending);
        if (order !== 0) {
          return order;
        }
      }
      return 0;
    };
    const byKeys = (a: Ranked, b: Ranked) =>
      a.keys.reduce((order, key, index) => order || key - (b.keys[index] ?? 0), 0);
    const sortFirst = this.settings.rankingRules[0] === "sort";
    return (a, b) =>
      (sortFirst ? byValue(sort)(a, b) : 0) ||
      byKeys(a, b) ||
      byValue(sort)(a, b) ||
      byValue(custom)(a, b) ||
      a.order - b.order;
  }

  search(request: SearchRequest): Record<string, unknown> {
    const started = Date.now();
    const { settings } = this;
    const test = request.filter
      ? parseFilter(request.filter, settings.filterableAttributes)
      : undefined;
    const unfacetable = request.facets?.find((f) => !settings.filterableAttributes.includes(f));
    if (unfacetable) {
      throw new ApiError(
        400,
        "invalid_search_facets",
        `Attribute \`${unfacetable}\` is not filterable.`,
      );
    }
    const candidates = test ? this.words().filter(({ document }) => test(document)) : this.words();
    let ranked = rank(candidates, request.q ?? "", settings, {
      strategy: request.matchingStrategy ?? "last",
      attributes: request.attributesToSearchOn ?? undefined,
    }).sort(this.comparator(request));
    // Words are dropped from the end only until there are enough answers.
    const wanted = request.hitsPerPage ?? (request.offset ?? 0) + (request.limit ?? 20);
    const most = Math.max(0, ...ranked.map(({ words_found }) => words_found));
    const complete = ranked.filter(({ words_found }) => words_found === most);
    ranked = complete.length >= Math.max(1, wanted) ? complete : ranked;
    const threshold = request.rankingScoreThreshold;
    ranked = threshold ? ranked.filter(({ score }) => score >= threshold) : ranked;
    ranked = this.distinct(ranked, request.distinct ?? settings.distinctAttribute);
    const total = Math.min(ranked.length, settings.pagination.maxTotalHits);
    const paged = request.page !== undefined || request.hitsPerPage !== undefined;
    const size = paged ? (request.hitsPerPage ?? 20) : (request.limit ?? 20);
    const from = paged ? ((request.page ?? 1) - 1) * size : (request.offset ?? 0);
    const hits = ranked
      .slice(from, Math.min(from + size, total))
      .map((hit) => this.hit(hit, request));
    return {
      hits,
      query: request.q ?? "",
      processingTimeMs: Date.now() - started,
      ...(paged
        ? {
            page: request.page ?? 1,
            hitsPerPage: size,
            totalHits: total,
            totalPages: Math.ceil(total / size),
          }
        : { offset: from, limit: size, estimatedTotalHits: total }),
      ...this.facets(ranked, request.facets),
    };
  }

  private distinct(ranked: Ranked[], path: string | null | undefined): Ranked[] {
    if (!path) {
      return ranked;
    }
    const seen = new Set<unknown>();
    return ranked.filter(({ document }) => {
      const value = valuesAt(document, path)[0];
      const first = value === undefined || !seen.has(value);
      seen.add(value);
      return first;
    });
  }

  private hit({ document, score }: Ranked, request: SearchRequest): Record<string, unknown> {
    const shown = request.attributesToRetrieve ?? this.settings.displayedAttributes;
    const kept = Object.fromEntries(
      Object.entries(document).filter(
        ([name]) => shown.includes("*") || shown.some((p) => p.split(".")[0] === name),
      ),
    );
    const { attributesToHighlight, highlightPreTag = "<em>", highlightPostTag = "</em>" } = request;
    const words = (request.q ?? "").split(/\s+/).filter(Boolean);
    const marked = attributesToHighlight?.map((name) => {
      const text = String(document[name] ?? "");
      return [
        name,
        text
          .split(/(\s+)/)
          .map((w) =>
            words.some((q) => w.toLowerCase().startsWith(q.toLowerCase()))
              ? `${highlightPreTag}${w}${highlightPostTag}`
              : w,
          )
          .join(""),
      ];
    });
    return {
      ...kept,
      ...(marked && { _formatted: Object.fromEntries(marked) as unknown }),
      ...(request.showRankingScore && { _rankingScore: score }),
    };
  }

  private facets(ranked: readonly Ranked[], names: readonly string[] | undefined) {
    if (!names) {
      return {};
    }
    const stats: Record<string, { min: number; max: number }> = {};
    const distribution = Object.fromEntries(
      names.map((name) => {
        const counts = new Map<string, number>();
        for (const { document } of ranked) {
          const values = valuesAt(document, name)
            .flat()
            .filter((v) => v !== null && v !== undefined);
          for (const value of new Set(values)) {
            counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
          }
          for (const value of values) {
            if (typeof value === "number") {
              const known = stats[name] ?? { min: value, max: value };
              stats[name] = { min: Math.min(known.min, value), max: Math.max(known.max, value) };
            }
          }
        }
        const kept = [...counts]
          .sort((a, b) => b[1] - a[1])
          .slice(0, this.settings.faceting.maxValuesPerFacet);
        return [name, Object.fromEntries(kept)];
      }),
    );
    return { facetDistribution: distribution, facetStats: stats };
  }
}

/** Documents without a value come last, whatever the direction. */
function compareValues(left: unknown, right: unknown, descending: boolean): number {
  const [noLeft, noRight] = [left, right].map((value) => value === undefined || value === null);
  if (noLeft || noRight) {
    return Number(noLeft) - Number(noRight);
  }
  const order =
    typeof left === "number" && typeof right === "number"
      ? left - right
      : String(left).localeCompare(String(right), "en");
  return descending ? -order : order;
}
