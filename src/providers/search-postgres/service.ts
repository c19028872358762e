import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError, projectDocument } from "@medusajs/framework/utils";
import { type IndexPlan, PostgresSearchService, toWhereClause } from "./lib/medusa-provider";
import { keyQuery } from "./lib/by-key";
import { planText, relaxText, type TextPlan } from "./lib/plan-text";
import { isForIds, isOrdered } from "./lib/query-shape";
import { MOST_RELAXED, searchIds } from "./lib/search-ids";
import {
  BY_RANK,
  countSql,
  type Fragment,
  matchSql,
  rankedSql,
  SCORE_FROM_RANK,
} from "./lib/text-sql";
import {
  createTextTables,
  dropTextTables,
  type Manager,
  textTable,
  wordTable,
  writeText,
} from "./lib/text-tables";

const SEARCH_TIMEOUT_MS = 1000;
/** So many are ranked at least, however few are asked for. */
const LEAST_RANKED = 2000;
const QUERY_CANCELLED = "57014";

type Query = SearchTypes.ProviderSearchQuery;
type Catalog = Awaited<ReturnType<PostgresSearchService["retrieve"]>>;
type KeywordInput = Parameters<PostgresSearchService["searchKeyword"]>[0];
type Keywords = Awaited<ReturnType<PostgresSearchService["searchKeyword"]>>;

/**
 * Medusa's PostgreSQL provider with a text search of the house's own: synonyms, spelling by the
 * vocabulary of the index, beginnings of words, and a ranking by field. Tables of documents, filters,
 * facets, sorting and counts are Medusa's.
 *
 * Medusa's text search is not used because it compares a query with whole documents for typos (a full
 * scan, much noise), knows no synonyms, drops stop words of one language, and reads whole documents
 * when only ids are asked.
 */
export class CataloguePostgresSearchService extends PostgresSearchService {
  static override identifier = "search-postgres";

  /** How each query in flight is to be answered; base methods are synchronous and cannot look words up. */
  private readonly plans = new WeakMap<Query, TextPlan>();
  /** Of one transaction, see `within`. */
  private readonly catalogs?: Map<string, Catalog>;

  protected override async createDocumentTable(
    table: string,
    plan: IndexPlan,
    manager: Manager,
  ): Promise<void> {
    await super.createDocumentTable(table, plan, manager);
    await createTextTables(table, manager);
  }

  protected override async dropDocumentTable(table: string, manager: Manager): Promise<void> {
    await dropTextTables(table, manager);
    await super.dropDocumentTable(table, manager);
  }

  /** Medusa's column of words is not read here, so it stays empty. */
  protected override buildSearchVectorSql(): string {
    return "''::tsvector";
  }

  override async upsertDocuments(
    input: Parameters<PostgresSearchService["upsertDocuments"]>[0],
  ): Promise<SearchTypes.SearchTask> {
    return await this.withTransaction(async (manager) => {
      const within = this.within(manager);
      const task = await super.upsertDocuments.call(within, input);
      if (input.documents.length) {
        const { table_name, plan } = await within.retrieve(input.index);
        await writeText(table_name, plan, input.documents, manager);
      }
      return task;
    });
  }

  override async clearIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    const { table_name: table } = await this.retrieve(index);
    await this.withTransaction(async (manager) => {
      await manager.execute(
        `TRUNCATE TABLE "${table}", "${textTable(table)}", "${wordTable(table)}"`,
      );
      await this.setDocumentCount(index, 0, manager);
    });
    return this.task(index);
  }

  /**
   * @throws MedusaError not_found without the index, not_allowed for what PostgreSQL cannot do,
   *   unexpected_state when the answer takes longer than a second
   */
  override async search(input: Query): Promise<SearchTypes.SearchResult> {
    try {
      return await this.withTransaction(async (manager) => {
        // The planner takes a comparison of words for as cheap as one of numbers, and reads every row
        // for a common word instead of its index.
        const scan = input.q?.trim() ? "off" : "on";
        await manager.execute(
          `SELECT set_config('statement_timeout', ?, true), set_config('enable_seqscan', ?, true)`,
          [String(SEARCH_TIMEOUT_MS), scan],
        );
        return await this.searchWithin(input, this.within(manager));
      });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === QUERY_CANCELLED) {
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          `The search took longer than ${SEARCH_TIMEOUT_MS} ms and was given up.`,
        );
      }
      throw error;
    }
  }

  private async searchWithin(input: Query, within: this): Promise<SearchTypes.SearchResult> {
    const byKey = await within.searchByKey(input);
    if (byKey) {
      return byKey;
    }
    const plan = await within.planText(input);
    if (!plan) {
      return await super.search.call(within, input);
    }
    const { corrected } = plan;
    const result =
      (await within.searchIds(input, plan)) ?? (await within.searchPlanned(input, plan));
    return { ...result, provider_metadata: { corrected_query: corrected } };
  }

  private async searchPlanned(input: Query, plan: TextPlan): Promise<SearchTypes.SearchResult> {
    const { table_name: table } = await this.retrieve(input.index.physical_name);
    this.plans.set(input, await relaxText(table, plan, this.manager_));
    return await super.search.call(this, input);
  }

  private async searchIds(
    input: Query,
    plan: TextPlan,
  ): Promise<SearchTypes.SearchResult | undefined> {
    const { table_name: table, plan: index } = await this.retrieve(input.index.physical_name);
    if (!isForIds(input, index.primary_key)) {
      return undefined;
    }
    const { skip = 0, take = 20 } = input.pagination ?? {};
    const filter = toWhereClause(input.filters, index);
    const ids = await searchIds(table, plan, filter, { skip, take }, this.manager_);
    return {
      hits: ids.map((id) => ({ id, document: { [index.primary_key]: id } })),
      metadata: { skip, take, count: null, query: input.q },
    };
  }

  private async searchByKey(input: Query): Promise<SearchTypes.SearchResult | undefined> {
    const { table_name: table, plan } = await this.retrieve(input.index.physical_name);
    const query = keyQuery(input, table, plan.primary_key);
    if (!query) {
      return undefined;
    }
    const rows = await this.manager_.execute(query.sql, query.params);
    const { skip = 0, take = 20 } = input.pagination ?? {};
    return {
      hits: rows.map((row) => ({
        id: String(row.id),
        document: projectDocument(
          row.document as Record<string, unknown>,
          input.attributes_to_retrieve,
        ),
      })),
      metadata: { skip, take, count: null },
    };
  }

  /** This service on one transaction: Medusa's methods take the manager from a property. */
  private within(manager: Manager): this {
    return Object.create(this, {
      manager_: { value: manager },
      catalogs: { value: new Map() },
    }) as this;
  }

  /** Of what a transaction has read once it need not ask again. */
  override async retrieve(index: string): Promise<Catalog> {
    const catalog = this.catalogs?.get(index) ?? (await super.retrieve(index));
    this.catalogs?.set(index, catalog);
    return catalog;
  }

  private async planText(input: Query): Promise<TextPlan | undefined> {
    if (!input.q?.trim()) {
      return undefined;
    }
    const { table_name: table } = await this.retrieve(input.index.physical_name);
    return await planText(table, input, this.manager_);
  }

  protected override keywordFragments(input: {
    query: Query;
    catalog: Catalog;
  }): ReturnType<PostgresSearchService["keywordFragments"]> {
    const plan = this.plans.get(input.query);
    if (!plan) {
      return super.keywordFragments(input);
    }
    const match = matchSql(plan.groups, plan.required);
    const text = textTable(input.catalog.table_name);
    return {
      q: input.query.q,
      needsBm25Limit: false,
      rankSql: () => "0::float8",
      matchSql: (params) => {
        params.push(...match.params);
        return `"id" IN (SELECT t."id" FROM "${text}" t WHERE ${match.sql})`;
      },
    };
  }

  protected override async searchKeyword(input: KeywordInput): Promise<Keywords> {
    const plan = this.plans.get(input.input);
    if (!plan) {
      return await super.searchKeyword(input);
    }
    const { input: query, catalog, skip, take, distinct } = input;
    const { min_score: minScore, count: counting } = query.search_options ?? {};
    const table = catalog.table_name;
    const filter = toWhereClause(query.filters, catalog.plan);
    const byRank = !distinct && minScore === undefined && !isOrdered(query);
    const wanted = Math.max(LEAST_RANKED, skip + take);
    const most = byRank ? (plan.relaxed ? MOST_RELAXED : wanted) : undefined;
    const ranked = rankedSql(table, plan, filter, most);
    const idsOnly =
      byRank && query.attributes_to_retrieve.every((path) => path === catalog.plan.primary_key);
    const scored = idsOnly
      ? `SELECT "id", "rank", ${SCORE_FROM_RANK} AS score FROM (${ranked.sql}) r`
      : `SELECT m."id", m."document", m."indexed", r."rank", ${SCORE_FROM_RANK} AS score
         FROM (${ranked.sql}) r JOIN "${table}" m ON m."id" = r."id"`;
    const order = this.orderOf(query, catalog);
    const distinctBy = this.resolveDistinct(distinct, catalog.plan, query.index.name);
    const once = distinctBy
      ? `SELECT * FROM (SELECT s.*, row_number() OVER (PARTITION BY ${distinctBy} ORDER BY ${order}) AS nth FROM (${scored}) s) u WHERE nth = 1`
      : `SELECT * FROM (${scored}) s WHERE TRUE`;
    const found: Fragment = {
      sql: minScore === undefined ? once : `${once} AND score >= ?`,
      params: [...ranked.params, ...(minScore === undefined ? [] : [minScore])],
    };
    const rows =
      take === 0
        ? []
        : await this.manager_.execute(`${found.sql} ORDER BY ${order} LIMIT ? OFFSET ?`, [
            ...found.params,
            take,
            skip,
          ]);
    const count =
      counting === "none"
        ? null
        : await this.countOf(
            byRank
              ? countSql(table, plan, filter)
              : { ...found, sql: `SELECT count(*)::int AS count FROM (${found.sql}) c` },
          );
    const hitRows = rows.map((row) => (idsOnly ? { ...row, document: { id: row.id } } : row));
    return { hitRows, count };
  }

  private async countOf({ sql, params }: Fragment): Promise<number> {
    const [row] = await this.manager_.execute(sql, params);
    return Number(row?.count ?? 0);
  }

  /** The order asked for, or the best first; equal ones always in the same order. */
  private orderOf(query: Query, { plan }: Catalog): string {
    if (isOrdered(query)) {
      return `${this.resolveOrderBy(query, plan, true)}, "id" ASC`;
    }
    return BY_RANK;
  }
}
