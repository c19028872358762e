import type { SearchTypes } from "@medusajs/framework/types";
import {
  AbstractSearchProviderService,
  extractPrimaryKeyFilter,
  MedusaError,
  readDocumentPath,
  searchValueToNumber,
  setDocumentPath,
} from "@medusajs/framework/utils";
import { type ClientOptions, MeilisearchConnection } from "./lib/client";
import { compileFilters } from "./lib/filters";
import { planOf } from "./lib/queries";
import { datePaths, knownFields, settingsFor } from "./lib/settings";

const DOCUMENTS_PER_REQUEST = 1000;
const TASK_TIMEOUT_MS = 60_000;
const TASK_INTERVAL_MS = 25;
const INDEX_EXISTS = "index_already_exists";

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

  constructor(_dependencies: Record<string, unknown>, options: ClientOptions) {
    super();
    this.connection = new MeilisearchConnection(options);
  }

  /** Waits until the engine has taken the settings, so that a wrong one stops the migration. */
  override async upsertIndex({
    index,
  }: {
    index: SearchTypes.ResolvedSearchIndexDefinition;
  }): Promise<SearchTypes.SearchTask> {
    const uid = index.physical_name;
    const settings = settingsFor(index);
    const created = await this.connection.write(
      (client) => client.createIndex(uid, { primaryKey: index.primary_key }),
      { idempotent: true },
    );
    await this.settle(uid, created.taskUid, [INDEX_EXISTS]);
    const updated = await this.connection.write(
      (client) => client.index(uid).updateSettings(settings),
      { idempotent: true },
    );
    await this.settle(uid, updated.taskUid);
    return { index: uid, status: "succeeded" };
  }

  override async deleteIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    const { taskUid } = await this.connection.write((client) => client.deleteIndex(index), {
      idempotent: true,
    });
    await this.settle(index, taskUid, ["index_not_found"]);
    return { index, status: "succeeded" };
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const { indexes } = await this.connection.search((client) => client.getStats());
    return Object.entries(indexes).map(([name, { numberOfDocuments }]) => ({
      name,
      provider: MeilisearchSearchService.identifier,
      document_count: numberOfDocuments,
    }));
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
    return this.waitForTask({ id: uids.join(","), index, status: "enqueued" });
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
    return this.waitForTask({ id: String(taskUid), index, status: "enqueued" });
  }

  override async clearIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    await this.primaryKeyOf(index);
    const { taskUid } = await this.connection.write(
      (client) => client.index(index).deleteAllDocuments(),
      { idempotent: true },
    );
    return { id: String(taskUid), index, status: "enqueued" };
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const [result] = await this.searchMany([input]);
    return result as SearchTypes.SearchResult;
  }

  /** One request for all queries, their facets' ranges included. */
  override async searchMany(
    inputs: SearchTypes.ProviderSearchQuery[],
  ): Promise<SearchTypes.SearchResult[]> {
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
   * @throws MedusaError unexpected_state when the time is over before the engine has applied the task
   */
  async waitForTask(
    task: SearchTypes.SearchTask,
    { timeout_ms: timeout = TASK_TIMEOUT_MS }: { timeout_ms?: number } = {},
  ): Promise<SearchTypes.SearchTask> {
    const deadline = Date.now() + timeout;
    for (const uid of task.id?.split(",") ?? []) {
      const { status, error } = await this.outcomeOf(Number(uid), deadline);
      if (status !== "succeeded") {
        return {
          ...task,
          status: "failed",
          error: { message: error?.message ?? `The task was ${status}.`, code: error?.code },
        };
      }
    }
    return { ...task, status: "succeeded" };
  }

  private async outcomeOf(uid: number, deadline: number) {
    for (;;) {
      const task = await this.connection.write((client) => client.tasks.getTask(uid), {
        idempotent: true,
      });
      if (task.status !== "enqueued" && task.status !== "processing") {
        return task;
      }
      if (Date.now() >= deadline) {
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          `Meilisearch has not applied task ${uid} in time; it may still do so.`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, TASK_INTERVAL_MS));
    }
  }

  private async settle(index: string, uid: number, harmless: string[] = []): Promise<void> {
    const { status, error } = await this.outcomeOf(uid, Date.now() + TASK_TIMEOUT_MS);
    if (status !== "succeeded" && !harmless.includes(error?.code ?? "")) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Meilisearch refused a change of index "${index}": ${error?.message ?? status}`,
        error?.code,
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
