import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { ensureDatabase } from "../../scripts/house/database.js";
import { startEmbeddedPostgres } from "../../scripts/house/embedded-postgres.js";
import { apiEnvironment, medusaServer } from "../../scripts/house/environment.js";
import { paths } from "../../scripts/house/paths.js";
import { choosePort } from "../../scripts/house/ports.js";
import { HouseProcesses } from "../../scripts/house/processes.js";
import { step } from "../../scripts/house/progress.js";
import { houseSecrets } from "../../scripts/house/secrets.js";
import { readState } from "../../scripts/house/state.js";
import { migrate } from "../../scripts/house/steps.js";
import { clientToken } from "./token.js";

const POSTGRES_PORT = 54_430;
const FIRST_PORT = 9400;
const READY_TIMEOUT_MS = 180_000;
const STOP_GRACE_MS = 15_000;

export type HouseOptions = {
  /** A PostgreSQL of your own, as `postgres://user:password@host:port`; one is started otherwise. */
  postgres?: string;
  /** Leave the database and use that of an earlier run. */
  keep: boolean;
};

export type BookingHouse = {
  databaseUrl: string;
  /** Environment of other programs of the house on the database. */
  environment: NodeJS.ProcessEnv;
  /** Starts one more server process on the database. @returns its address. */
  startServer: () => Promise<string>;
  /** Of the servers that have been started. */
  pids: () => number[];
  /** The bearer token of a client, as signing in gives it. */
  tokenOf: (customerId: string) => string;
  close: () => Promise<void>;
};

async function untilReady(url: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const isReady = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const tail = readFileSync(log, "utf8").split("\n").slice(-30).join("\n");
  throw new Error(`The server did not come up. The end of its log:\n${tail}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_GRACE_MS);
  await ended;
  clearTimeout(timer);
}

/**
 * Prepares what a run stands on: PostgreSQL and a migrated, empty database. Servers run from the
 * sources by `medusa start`, in production mode and without Redis: each also writes the mails of what
 * it has booked. Jobs are left to a worker that is not there, and nobody is told to slow down.
 *
 * @param name of the database
 */
export async function openBookingHouse(name: string, options: HouseOptions): Promise<BookingHouse> {
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
  const urlOf = (database: string): string =>
    server?.url(database) ?? `${options.postgres}/${database}`;
  const databaseUrl = urlOf(name);
  const children: ChildProcess[] = [];
  const ports: number[] = [];
  const environment = (port: number): NodeJS.ProcessEnv => ({
    ...apiEnvironment(
      { api: `http://localhost:${port}`, storefront: "http://localhost:8000", databaseUrl },
      secrets,
      false,
    ),
    ADMIN_ENABLED: "false",
    LOG_LEVEL: "warn",
    MEDUSA_WORKER_MODE: "server",
    RATE_LIMIT_SCALE: "100000",
    PORT: String(port),
  });
  const close = async (): Promise<void> => {
    await Promise.all(children.map(stop));
    await processes.stopAll();
    if (!options.keep) {
      const admin = new pg.Client({ connectionString: urlOf("postgres") });
      await admin.connect();
      await admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`);
      await admin.end();
    }
    server?.stop();
    if (!options.keep) {
      rmSync(paths.data, { recursive: true, force: true });
    }
  };
  const startServer = async (): Promise<string> => {
    const port = await choosePort("PORT", undefined, FIRST_PORT, ports);
    ports.push(port);
    mkdirSync(paths.logs, { recursive: true });
    const log = path.join(paths.logs, `api-${port}.log`);
    const file = openSync(log, "w");
    const stdio: ["ignore", number, number] = ["ignore", file, file];
    const child = spawn(process.execPath, medusaServer(port), {
      cwd: paths.root,
      env: environment(port),
      stdio,
    });
    closeSync(file);
    children.push(child);
    const url = `http://localhost:${port}`;
    await untilReady(url, child, log);
    return url;
  };
  try {
    rmSync(paths.mail, { recursive: true, force: true });
    await ensureDatabase(urlOf("postgres"), name);
    const work = { processes, env: environment(FIRST_PORT) };
    await migrate(work, readState(), name, databaseUrl);
    return {
      databaseUrl,
      environment: work.env,
      startServer,
      pids: () => children.flatMap(({ pid }) => pid ?? []),
      tokenOf: (id) => clientToken(secrets.jwt, id),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
