import type { IModuleService, SearchTypes } from "@medusajs/framework/types";
import { MedusaApp, MedusaModule } from "@medusajs/framework/modules-sdk";
import { ContainerRegistrationKeys, Modules, ModulesSdkUtils } from "@medusajs/framework/utils";
import path from "node:path";
import { Client } from "pg";
import { connectionUrl } from "../helpers/database";

const ROOT = path.resolve(__dirname, "../..");

/** What a test says of an engine: the provider and its options. */
type Engine = {
  identifier: string;
  resolve: string;
  options?: Record<string, unknown>;
  /** Resolves when a write that was acknowledged has been applied. */
  applied?: (task: SearchTypes.SearchTask) => Promise<void>;
};

export const POSTGRES: Engine = {
  identifier: "search-postgres",
  resolve: path.join(ROOT, "src/providers/search-postgres"),
};

/** Deletes what a test left in a server that outlives it. */
export async function emptyMeilisearch({ host, apiKey }: MeilisearchServer, prefix: string) {
  const { Meilisearch } = await import("meilisearch");
  const client = new Meilisearch({ host, apiKey });
  const { results } = await client.getIndexes({ limit: 1000 });
  for (const { uid } of results.filter((index) => index.uid.startsWith(prefix))) {
    await client.deleteIndex(uid).waitTask();
  }
}

export type MeilisearchServer = { host: string; apiKey?: string };

export const meilisearch = (server: MeilisearchServer): Engine => ({
  identifier: "search-meilisearch",
  resolve: path.join(ROOT, "src/providers/search-meilisearch"),
  options: server,
  applied: async ({ id }) => {
    const { Meilisearch } = await import("meilisearch");
    const task = await new Meilisearch(server).tasks.waitForTask(Number(id));
    if (task.status !== "succeeded") {
      throw new Error(`The task failed: ${task.error?.message}`);
    }
  },
});

type SearchService = SearchTypes.ISearchModuleService &
  IModuleService & {
    createIndexMigrationPlan: () => Promise<unknown[]>;
    executeIndexMigrationPlan: (actions: unknown[]) => Promise<void>;
  };

/** Medusa's search module with one engine and a database of its own. */
export type SearchHouse = {
  service: SearchService;
  /** What a rebuild reads; a test may change it. */
  source: { documents: SearchTypes.SearchDocument[]; beforeBatch?: () => Promise<void> };
  /** Waits until the engine has applied what it has acknowledged. */
  applied: (task: SearchTypes.SearchTask) => Promise<void>;
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  close: () => Promise<void>;
};

async function admin(statement: string): Promise<void> {
  const client = new Client({ connectionString: connectionUrl("postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Lines of a test's engine that are worth reading when it fails; the rest stays quiet. */
const quietLogger = {
  info: () => undefined,
  debug: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  activity: () => undefined,
  progress: () => undefined,
  success: () => undefined,
  failure: () => undefined,
};

/**
 * Opens the search module on a fresh database: migrated, the index made and live.
 *
 * @param database a name of its own for each test file
 * @param definition the index; its documents come from `source`
 */
export async function openSearchHouse(
  database: string,
  engine: Engine,
  definition: Pick<SearchTypes.SearchIndexDefinition, "fields"> & {
    settings?: SearchTypes.SearchIndexSettings;
  },
): Promise<SearchHouse> {
  await admin(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  await admin(`CREATE DATABASE "${database}"`);
  const clientUrl = connectionUrl(database);
  const source: SearchHouse["source"] = { documents: [] };
  const index: SearchTypes.SearchIndexDefinition = {
    name: "product",
    entity: "product",
    provider: engine.identifier,
    fields: definition.fields,
    settings: definition.settings,
    seed: async function* ({ catchup }) {
      if (catchup) {
        return;
      }
      for (let from = 0; from < source.documents.length; from += 50) {
        await source.beforeBatch?.();
        yield [{ action: "upsert", documents: source.documents.slice(from, from + 50) }];
      }
    },
  };
  MedusaModule.clearInstances();
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl });
  const app = await MedusaApp({
    modulesConfig: {
      [Modules.SEARCH]: {
        resolve: "@medusajs/medusa/search",
        options: {
          default_provider: engine.identifier,
          providers: [{ resolve: engine.resolve, id: "test", options: engine.options ?? {} }],
          indexes: [index],
          index_prefix: database.replaceAll("-", "_"),
          database: { clientUrl },
        },
      },
    },
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      [ContainerRegistrationKeys.LOGGER]: quietLogger,
    },
    sharedResourcesConfig: { database: { clientUrl } },
    workerMode: "server",
    cwd: ROOT,
  });
  const shut = async () => {
    await app.onApplicationPrepareShutdown();
    await app.onApplicationShutdown();
    await connection.destroy();
    await admin(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  };
  const service = app.modules[Modules.SEARCH] as unknown as SearchService;
  try {
    await app.runMigrations();
    await service.executeIndexMigrationPlan(await service.createIndexMigrationPlan());
    await service.reindex({ index: "product" });
  } catch (error) {
    await shut();
    throw error;
  }
  const client = new Client({ connectionString: clientUrl });
  await client.connect();
  return {
    service,
    source,
    applied: engine.applied ?? (async () => undefined),
    sql: async (text, values) =>
      (await client.query(text, values)).rows as Record<string, unknown>[],
    close: async () => {
      await client.end();
      await shut();
    },
  };
}
