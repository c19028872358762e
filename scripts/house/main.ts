import { rmSync } from "node:fs";
import path from "node:path";
import { parseHouseArgs, USAGE } from "./args.js";
import { ensureDatabase, moveFileAddresses } from "./database.js";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.js";
import { apiEnvironment, type Addresses } from "./environment.js";
import { paths } from "./paths.js";
import { choosePort } from "./ports.js";
import { HouseProcesses, logTail } from "./processes.js";
import { say, step } from "./progress.js";
import { describeHouse, writeHouse } from "./report.js";
import { houseSecrets, type HouseSecrets } from "./secrets.js";
import { apiCommands, startServers } from "./servers.js";
import { databaseKey, readState, writeState, type HouseState } from "./state.js";
import { buildAll, linkFiles, migrate, seed } from "./steps.js";

const USUAL_PORTS = { api: 9000, storefront: 8000, postgres: 54_320, worker: 9050 };
const DATABASE_NAME = "stylebyzaga";

type OpenDatabase = { url: string; embedded: boolean; stop: () => void };

async function openDatabase(state: HouseState, secrets: HouseSecrets): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    return { url: given, embedded: false, stop: () => undefined };
  }
  return step("Starting PostgreSQL", async () => {
    const server = await startEmbeddedPostgres({
      dataDir: paths.postgres,
      password: secrets.postgres,
      choosePort: () =>
        choosePort(
          "POSTGRES_PORT",
          process.env.POSTGRES_PORT,
          state.ports.postgres ?? USUAL_PORTS.postgres,
          [],
        ),
      disposable: process.env.HOUSE_DISPOSABLE === "true",
    });
    state.ports.postgres = server.port;
    await ensureDatabase(server.url("postgres"), DATABASE_NAME);
    return { url: server.url(DATABASE_NAME), embedded: true, stop: server.stop };
  });
}

async function choosePorts(state: HouseState) {
  const { ports } = state;
  const chosen: number[] = [];
  const choose = async (name: string, wanted: string | undefined, preferred: number) => {
    const port = await choosePort(name, wanted, preferred, chosen);
    chosen.push(port);
    return port;
  };
  ports.api = await choose("PORT", process.env.PORT, ports.api ?? USUAL_PORTS.api);
  ports.storefront = await choose(
    "STOREFRONT_PORT",
    process.env.STOREFRONT_PORT,
    ports.storefront ?? USUAL_PORTS.storefront,
  );
  const worker = process.env.REDIS_URL
    ? await choose("WORKER_PORT", process.env.WORKER_PORT, ports.worker ?? USUAL_PORTS.worker)
    : undefined;
  ports.worker = worker ?? ports.worker;
  return { api: ports.api, storefront: ports.storefront, worker };
}

/** What the built storefront keeps of the house it showed last: pages and answers with its ids. */
const KEPT_PAGES = [
  path.join(paths.storefront, ".next", "cache", "fetch-cache"),
  path.join(paths.storefront, ".next", "server", "route-cache"),
];

async function reset(): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new Error(
      "--reset does not touch a database given by DATABASE_URL. Drop and create it yourself, then start without --reset.",
    );
  }
  await step("Clearing the house", async () => {
    await HouseProcesses.endLeftovers();
    await removeEmbeddedPostgres(paths.postgres);
    for (const file of Object.values(paths)) {
      if (file.startsWith(paths.data + path.sep)) {
        rmSync(file, { recursive: true, force: true });
      }
    }
    for (const pages of KEPT_PAGES) {
      rmSync(pages, { recursive: true, force: true });
    }
  });
}

async function open(
  dev: boolean,
  processes: HouseProcesses,
  onExit: OnExit,
  closers: (() => void)[],
) {
  const state = readState();
  const secrets = houseSecrets();
  const database = await openDatabase(state, secrets);
  closers.push(database.stop);
  const ports = await choosePorts(state);
  writeState(state);
  const addresses: Addresses = {
    api: `http://localhost:${ports.api}`,
    storefront: `http://localhost:${ports.storefront}`,
    databaseUrl: database.url,
  };
  const apiEnv = apiEnvironment(addresses, secrets, dev);
  const key = databaseKey(database.url, database.embedded);
  const prepareDatabase = async () => {
    const env = { ...apiEnv, PORT: String(ports.api) };
    await migrate({ processes, env }, state, key, database.url);
    return seed({ processes, env }, state, key, secrets);
  };
  linkFiles(paths.root);
  // The seed and the builds wait for different things; two cores do both at once.
  const [publishableKey] = await Promise.all([
    prepareDatabase(),
    dev ? Promise.resolve() : buildAll({ processes, env: apiEnv }),
  ]);
  if (!dev) {
    linkFiles(paths.server);
  }
  const known = (state.databases[key] ??= {});
  const base = `${apiEnv.BACKEND_URL}/static`;
  const moved = await moveFileAddresses(database.url, known, base);
  if (moved > 0) {
    say(`The API moved: ${moved} picture addresses moved with it`);
  }
  known.files_base = base;
  writeState(state);
  const servers = { processes, addresses, ports, apiEnv, publishableKey, dev, onExit };
  await step("Opening the doors", async () => {
    if (dev) {
      const { serveWithReload } = await import("./watch.js");
      serveWithReload(processes, apiCommands(servers), onExit);
    }
    await startServers(servers);
  });
  console.log(describeHouse(writeHouse(addresses, publishableKey, secrets, processes.pids)));
}

type OnExit = (name: string, code: number | string | null) => void;

/**
 * Opens the house: database, migrations, seed, builds, servers; then waits for the end.
 * @param argv the command line without node and script.
 * Exit codes: 0 closed by the person, 1 it could not open or a part of it died.
 */
export async function main(argv: string[]): Promise<void> {
  const processes = new HouseProcesses();
  const closers: (() => void)[] = [];
  let closing: Promise<void> | undefined;
  const close = (code: number): Promise<void> => {
    closing ??= (async () => {
      await processes.stopAll();
      closers.forEach((stop) => stop());
      rmSync(paths.running, { force: true });
      process.exit(code);
    })();
    return closing;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!closing) {
        say("Closing the house");
      }
      void close(0);
    });
  }
  try {
    const options = parseHouseArgs(argv);
    if (options.help) {
      console.log(USAGE);
      return;
    }
    const other = HouseProcesses.otherHouse();
    if (other !== undefined) {
      console.error(
        `  The house is open already (process ${other}); its addresses are in ${paths.house}. Close it first, or give this one another folder with HOUSE_DIR.`,
      );
      process.exit(1);
    }
    if (options.reset) {
      await reset();
    }
    const leftovers = await HouseProcesses.endLeftovers();
    if (leftovers.length > 0) {
      say(`An earlier start was cut off; ended what it left running: ${leftovers.join(", ")}`);
    }
    processes.record();
    await open(
      options.dev,
      processes,
      (name, code) => {
        console.error(`  ${name} ended by itself (${code}). The end of its log:\n${logTail(name)}`);
        void close(1);
      },
      closers,
    );
  } catch (error) {
    if (!closing) {
      console.error(`\n  The house could not open. ${(error as Error).message}\n`);
    }
    await close(1);
  }
}
