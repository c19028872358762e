import path from "node:path";
import { container, MedusaAppLoader } from "@medusajs/framework";
import { asValue } from "@medusajs/framework/awilix";
import { logger } from "@medusajs/framework/logger";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  getResolvedPlugins,
  mergePluginModules,
  Modules,
} from "@medusajs/framework/utils";
import { loadSearchIndexes } from "@medusajs/medusa/loaders/search";
import {
  clearInstances,
  configLoaderOverride,
  initDb,
  migrateSearchIndexes,
  startApp,
} from "@medusajs/test-utils";
import { phase } from "./phases";

const ROOT = path.resolve(__dirname, "../..");

export type HouseServer = {
  address: string;
  container: MedusaContainer;
  /** Rids the pool of connections that were cut, before a request gets one of them. */
  forgetCutConnections: () => Promise<void>;
  /** Resolves when no workflow is under way: the next test would have to do with what one does later. */
  workflowsEnded: () => Promise<void>;
  close: () => Promise<void>;
};

const POLL_MS = 20;
const WORKFLOWS_MS = 60_000;

async function workflowsEnded(services: MedusaContainer): Promise<void> {
  const engine = services.resolve(Modules.WORKFLOW_ENGINE);
  const deadline = Date.now() + WORKFLOWS_MS;
  for (;;) {
    const underWay = await engine.listWorkflowExecutions({
      state: { $nin: ["not_started", "done", "reverted", "failed"] },
    });
    if (underWay.length === 0) {
      return;
    }
    if (Date.now() > deadline) {
      const ids = underWay.map(({ workflow_id: id }) => id).join(", ");
      throw new Error(`Workflows are still under way after a minute: ${ids}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The knex connection that all modules share, as far as it is used here. */
type SharedPool = {
  raw: (sql: string) => Promise<unknown>;
  client: { pool: { numFree: () => number } };
  destroy: () => Promise<void>;
};

/** A pool notices an end of its connection some time later, and hands it out until then. */
async function forgetCutConnections(pg: SharedPool): Promise<void> {
  for (let cut = true; cut;) {
    // As many at once as there are idle ones: each of them is asked.
    const answers = await Promise.allSettled(
      Array.from({ length: pg.client.pool.numFree() }, () => pg.raw("select 1")),
    );
    cut = answers.some(({ status }) => status === "rejected");
  }
}

/**
 * Opens the whole server on a database that is migrated already, on a port that is free. Medusa's own
 * test runner migrates first, which takes longer than the rest.
 *
 * @param databaseUrl the environment (DATABASE_URL and all else) must be set to the house's before.
 */
export async function openHouseServer(databaseUrl: string): Promise<HouseServer> {
  await configLoaderOverride(ROOT, { clientUrl: databaseUrl });
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const plugins = await getResolvedPlugins(ROOT, config, true);
  mergePluginModules(config, plugins, ROOT);
  container.register({ [ContainerRegistrationKeys.LOGGER]: asValue(logger) });
  const pg: SharedPool = await initDb();
  // The indexes of an engine that the template was not migrated with, such as Meilisearch, have to be
  // there before the server fills them. It takes over the modules that are loaded for this.
  await loadSearchIndexes({ plugins, configModule: config, logger });
  await phase("load", () => new MedusaAppLoader().load());
  await migrateSearchIndexes(container, logger);
  const app = await phase("start", () => startApp({ cwd: ROOT }));
  return {
    address: `http://localhost:${app.port}`,
    container: app.container,
    forgetCutConnections: () => forgetCutConnections(pg),
    workflowsEnded: () => workflowsEnded(app.container),
    close: async () => {
      await app.shutdown();
      await clearInstances();
      await pg.destroy();
    },
  };
}
