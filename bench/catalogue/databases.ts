import { rmSync } from "node:fs";
import pg from "pg";
import { ensureDatabase } from "../../scripts/house/database.js";
import { startEmbeddedPostgres } from "../../scripts/house/embedded-postgres.js";
import { apiEnvironment } from "../../scripts/house/environment.js";
import { paths } from "../../scripts/house/paths.js";
import { choosePort } from "../../scripts/house/ports.js";
import { HouseProcesses } from "../../scripts/house/processes.js";
import { step } from "../../scripts/house/progress.js";
import { houseSecrets, type HouseSecrets } from "../../scripts/house/secrets.js";
import { readState } from "../../scripts/house/state.js";
import { buildAll, migrate, seed } from "../../scripts/house/steps.js";
import { type SeededPieces, seedPieces } from "./seed-pieces.js";

const HOUSE = "zaga_bench_house";
const POSTGRES_PORT = 54_420;

export type BenchOptions = {
  /** A PostgreSQL of your own, as `postgres://user:password@host:port`; one is started otherwise. */
  postgres?: string;
  /** Leave the databases and use those of an earlier run. */
  keep: boolean;
  /** Use the server build that is there. */
  built: boolean;
};

/** The furnished house that every catalogue is copied from. */
export type BenchHouse = {
  publishableKey: string;
  secrets: HouseSecrets;
  /** Environment of a server on one of the databases. */
  environment: (databaseUrl: string, port: number) => NodeJS.ProcessEnv;
  /** Makes a database with this many pieces, not indexed yet. */
  catalogueOf: (pieces: number) => Promise<SeededPieces & { url: string }>;
  close: () => Promise<void>;
};

async function admin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function exists(url: string, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

/**
 * Prepares what a run stands on: PostgreSQL, a migrated and furnished house to copy from, and the
 * production build. All of it lies in the benchmark's own data folder.
 */
export async function openBenchHouse(options: BenchOptions): Promise<BenchHouse> {
  const secrets = houseSecrets();
  const processes = new HouseProcesses();
  const server = options.postgres
    ? undefined
    : await step("Starting PostgreSQL", () =>
        startEmbeddedPostgres({
          dataDir: paths.postgres,
          password: secrets.postgres,
          choosePort: () => choosePort("POSTGRES_PORT", undefined, POSTGRES_PORT, []),
        }),
      );
  const urlOf = (name: string): string => server?.url(name) ?? `${options.postgres}/${name}`;
  const environment = (databaseUrl: string, port: number): NodeJS.ProcessEnv => {
    const api = `http://localhost:${port}`;
    return {
      ...apiEnvironment({ api, storefront: "http://localhost:8000", databaseUrl }, secrets, false),
      // What is measured is the catalogue, not how soon a client is told to slow down.
      RATE_LIMIT_SCALE: "100000",
    };
  };
  const made = new Set<string>();
  const close = async (): Promise<void> => {
    await processes.stopAll();
    if (!options.keep) {
      for (const name of made) {
        await admin(urlOf("postgres"), `drop database if exists "${name}" with (force)`);
      }
    }
    server?.stop();
    if (!options.keep) {
      rmSync(paths.data, { recursive: true, force: true });
    }
  };
  try {
    await ensureDatabase(urlOf("postgres"), HOUSE);
    made.add(HOUSE);
    const work = { processes, env: environment(urlOf(HOUSE), 9000) };
    const state = readState();
    const earlier = options.keep ? state.databases[HOUSE]?.publishable_key : undefined;
    if (!earlier) {
      await migrate(work, state, HOUSE, urlOf(HOUSE));
    }
    const publishableKey = earlier ?? (await seed(work, state, HOUSE, secrets));
    if (!options.built) {
      await buildAll(work);
    }
    const catalogueOf = async (pieces: number): Promise<SeededPieces & { url: string }> => {
      const name = `zaga_bench_${pieces}`;
      const url = urlOf(name);
      made.add(name);
      const isThere = await exists(urlOf("postgres"), name);
      if (!isThere || !options.keep) {
        await admin(urlOf("postgres"), `drop database if exists "${name}" with (force)`);
        await admin(urlOf("postgres"), `create database "${name}" template "${HOUSE}"`);
      }
      const seeded = await step(`Writing ${pieces} pieces`, () => seedPieces(url, pieces));
      return { ...seeded, url };
    };
    return { publishableKey, secrets, environment, catalogueOf, close };
  } catch (error) {
    await close();
    throw error;
  }
}
