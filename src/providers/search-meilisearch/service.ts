import type { Logger, SearchTypes } from "@medusajs/framework/types";
import {
  AbstractSearchProviderService,
  extractPrimaryKeyFilter,
  MedusaError,
  readDocumentPath,
  searchValueToNumber,
  setDocumentPath,
} from "@medusajs/framework/utils";
import { browseQuery, browseResult, isBrowsing } from "./lib/browse";
import { type ClientOptions, isEngineUnavailable, MeilisearchConnection } from "./lib/client";
import { compileFilters } from "./lib/filters";
import { planOf } from "./lib/queries";
import { datePaths, knownFields, settingsFor } from "./lib/settings";
import { outcomeOf } from "./lib/tasks";

const DOCUMENTS_PER_REQUEST = 1000;
/** Settings of a large index take their time, and a migration can wait. */
const INDEX_TASK_TIMEOUT_MS = 60_000;
/** Documents are written again later: whoever waits holds a lock and a connection. */
const DOCUMENT_TASK_TIMEOUT_MS = 20_000;

type Query = SearchTypes.ProviderSearchQuery;

/**
 * Text search by a Meilisearch server (1.12 or newer). Indexes are swapped by Medusa, which builds a
 * new version under a new name and then asks for that; a write goes only to an index that exists,
 * because the engine would otherwise make one without settings.
 *
 * @see https://www.meilisearch.com/docs/reference/api/overview
 */
export class MeilisearchSearchService extends AbstractSearchProviderService {
  static override identifier = "search-meilisearch";

  private readonly connection: MeilisearchConnection;
  private readonly logger: Pick<Logger, "warn">;

  constructor({ logger }: { logger: Pick<Logger, "warn"> }, options: ClientOptions) {
    super();
    this.logger = logger;
    this.connection = new MeilisearchConnection(options);
  }

  /**
   * Waits until the engine has taken the settings, so that a wrong one stops the migration. An engine
   * that is not there stops nothing: its index is made when it is back (`repairTextIndex`).
   */
  override async upsertIndex({
    index,
  }: {
    index: SearchTypes.ResolvedSearchIndexDefinition;
  }): Promise<SearchTypes.SearchTask> {
    const uid = index.physical_name;
    const settings = settingsFor(index);
    try {
      // Makes the index too. Made by a call of its own it could be left without settings, and be filled.
      const { taskUid } = await this.connection.write(
        (client) => client.index(uid).updateSettings(settings),
        { idempotent: true },
      );
      await this.settle(uid, taskUid);
      return { index: uid, status: "succeeded" };
    } catch (error) {
      if (!isEngineUnavailable(error)) {
        throw error;
      }
      this.logger.warn(
        `The search index "${uid}" is not made now: ${error.message} It is made and filled when the engine is back; PostgreSQL answers until then.`,
      );
      return { index: uid, status: "enqueued" };
    }
  }

  override async deleteIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    const { taskUid } = await this.connection.write((client) => client.deleteIndex(index), {
      idempotent: true,
    });
    await this.settle(index, taskUid, "index_not_found");
    return { index, status: "succeeded" };
  }

  /**
   * None while the engine is not there: the search module asks at a start which indexes are empty, and
   * an error would keep it from filling those of the other engine.
   */
  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const indexes = await this.countDocuments();
    return Object.entries(indexes).map(([name, { numberOfDocuments }]) => ({
      name,
      provider: MeilisearchSearchService.identifier,
      document_count: numberOfDocuments,
    }));
  }

  private async countDocuments(): Promise<Record<string, { numberOfDocuments: number }>> {
    try {
      return (await this.connection.search((client) => client.getStats())).indexes;
    } catch (error) {
      if (!isEngineUnavailable(error)) {
        throw error;
      }
      this.logger.warn(`The search engine's indexes are not known now: ${error.message}`);
      return {};
    }
  }

  /** Written when this returns: the search module takes a task that waits for one that is done. */
  override async upsertDocuments({
    index,
    definition,
    documents,
  }: {
    index: string;
    definition: SearchTypes.ResolvedSearchIndexDefinition;
    documents: SearchTypes.SearchDocument[];
  }): Promise<SearchTypes.SearchTask> {
    if (!documents.length) {
      return { index, status: "succeeded" };
    }
    await this.primaryKeyOf(index);
    const dates = datePaths(definition);
    const ready = documents.map((document) => withDatesAsNumbers(document, dates));
    const uids: number[] = [];
    for (let from = 0; from < ready.length; from += DOCUMENTS_PER_REQUEST) {
      const batch = ready.slice(from, from + DOCUMENTS_PER_REQUEST);
      const { taskUid } = await this.connection.write(
        (client) => client.index(index).addDocuments(batch, { primaryKey: definition.primary_key }),
        { idempotent: true },
      );
      uids.push(taskUid);
    }
    return this.written(index, uids);
  }

  override async deleteDocuments({
    index,
    filters,
  }: SearchTypes.SearchDeleteDocumentsInput): Promise<SearchTypes.SearchTask> {
    const primaryKey = await this.primaryKeyOf(index);
    const ids = extractPrimaryKeyFilter(filters, { primary_key: primaryKey });
    const filter = ids ? undefined : compileFilters(filters);
    if (ids?.length === 0 || (!ids && !filter)) {
      return { index, status: "succeeded" };
    }
    const { taskUid } = await this.connection.write(
      (client) => client.index(index).deleteDocuments(ids ?? { filter: filter ?? "" }),
      { idempotent: true },
    );
    return this.written(index, [taskUid]);
  }

  override async clearIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    await this.primaryKeyOf(index);
    const { taskUid } = await this.connection.write(
      (client) => client.index(index).deleteAllDocuments(),
      { idempotent: true },
    );
    return { id: String(taskUid), index, status: "enqueued" };
  }

  override async search(input: Query): Promise<SearchTypes.SearchResult> {
    const [result] = await this.searchMany([input]);
    return result as SearchTypes.SearchResult;
  }

  /** One request for all searches, their facets' ranges included; one for each page that is browsed. */
  override async searchMany(inputs: Query[]): Promise<SearchTypes.SearchResult[]> {
    const browses = (input: Query) => isBrowsing(input, MeilisearchSearchService.identifier);
    const searched = await this.searchAtOnce(inputs.filter((input) => !browses(input)));
    const results: SearchTypes.SearchResult[] = [];
    for (const input of inputs) {
      const result = browses(input) ? await this.browse(input) : searched.shift();
      results.push(result as SearchTypes.SearchResult);
    }
    return results;
  }

  private async browse(input: Query): Promise<SearchTypes.SearchResult> {
    const query = browseQuery(input, knownFields(input.index));
    const page = await this.connection.search((client) =>
      client.index(input.index.physical_name).getDocuments(query),
    );
    return browseResult(input, page);
  }

  private async searchAtOnce(inputs: Query[]): Promise<SearchTypes.SearchResult[]> {
    if (!inputs.length) {
      return [];
    }
    const plans = inputs.map((input) => planOf(input, knownFields(input.index)));
    const queries = plans.flatMap(({ questions }) => questions);
    const { results } = await this.connection.search((client) => client.multiSearch({ queries }));
    let from = 0;
    return plans.map(({ questions, read }) => {
      const answers = results.slice(from, from + questions.length);
      from += questions.length;
      return read(answers);
    });
  }

  /**
   * @param task its id names one task of the engine or several, parted by commas
   * @returns the task, succeeded or failed; one that the engine has lost has failed
   * @throws EngineUnavailable when the time is over before the engine has applied the task
   */
  async waitForTask(
    task: SearchTypes.SearchTask,
    { timeout_ms: timeout = INDEX_TASK_TIMEOUT_MS }: { timeout_ms?: number } = {},
  ): Promise<SearchTypes.SearchTask> {
    const deadline = Date.now() + timeout;
    for (const uid of task.id?.split(",") ?? []) {
      const outcome = await outcomeOf(this.connection, Number(uid), deadline);
      if (!outcome.applied) {
        const { message, code } = outcome;
        return { ...task, status: "failed", error: { message, code } };
      }
    }
    return { ...task, status: "succeeded" };
  }

  private written(index: string, uids: readonly number[]): Promise<SearchTypes.SearchTask> {
    const task = { id: uids.join(","), index, status: "enqueued" as const };
    return this.waitForTask(task, { timeout_ms: DOCUMENT_TASK_TIMEOUT_MS });
  }

  private async settle(index: string, uid: number, harmless?: string): Promise<void> {
    const outcome = await outcomeOf(this.connection, uid, Date.now() + INDEX_TASK_TIMEOUT_MS);
    if (!outcome.applied && outcome.code !== harmless) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Meilisearch refused a change of index "${index}": ${outcome.message}`,
        outcome.code,
      );
    }
  }

  /** @throws MedusaError not_found without the index, by which Medusa knows to look for the live one */
  private async primaryKeyOf(index: string): Promise<string> {
    const { primaryKey } = await this.connection.search((client) =>
      client.index(index).getRawInfo(),
    );
    return primaryKey ?? "id";
  }
}

function withDatesAsNumbers(
  document: SearchTypes.SearchDocument,
  dates: readonly string[],
): SearchTypes.SearchDocument {
  if (!dates.length) {
    return document;
  }
  const copy = structuredClone(document);
  for (const path of dates) {
    const values = readDocumentPath(document, path.split("."))
      .filter((value) => value !== null && value !== undefined)
      .map((value) => searchValueToNumber(value, true));
    if (values.length) {
      setDocumentPath(copy, path, values.length > 1 ? values : values[0]);
    }
  }
  return copy;
}
