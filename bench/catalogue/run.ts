import { writeJson } from "../../scripts/house/json-file.js";
import { choosePort } from "../../scripts/house/ports.js";
import { say, step } from "../../scripts/house/progress.js";
import { casesFor, type Shop, stockCases } from "./cases.js";
import { benchClient, type BenchClient } from "./client.js";
import { type BenchHouse, type BenchOptions, openBenchHouse } from "./databases.js";
import { describeFresh, measureFresh } from "./fresh.js";
import { measureAll, type Measured } from "./measure.js";
import { type CatalogueResult, describeResult, goalsOf } from "./report.js";
import { keepToLoadCore, Server } from "./server.js";
import { compareWithStock, readShop, rebuildIndex } from "./shop.js";

const FIRST_PORT = 9300;
const CURRENCY = "usd";
const ADMIN = "admin@stylebyzaga.example";

export type RunOptions = BenchOptions & {
  pieces: number;
  small: number;
  rounds: number;
  seconds: number;
  /** Only how soon a price change shows. */
  fresh: boolean;
  json?: string;
};

type Opened = {
  databaseUrl: string;
  server: Server;
  client: BenchClient;
  shop: Shop;
  pieces: number;
  indexSeconds: number;
};

/** @param started told of the server as soon as it runs, so that it is stopped whatever happens. */
async function openCatalogue(
  house: BenchHouse,
  pieces: number,
  started: (server: Server) => void,
): Promise<Opened> {
  const seeded = await house.catalogueOf(pieces);
  const port = await choosePort("PORT", undefined, FIRST_PORT, []);
  const server = await step(`Opening the house of ${pieces} pieces`, () =>
    Server.start(`api-${pieces}`, port, house.environment(seeded.url, port)),
  );
  started(server);
  const login = { email: ADMIN, password: house.secrets.admin_password };
  const client = await benchClient(server.url, house.publishableKey, login);
  const indexSeconds = await step("Building the index", () =>
    rebuildIndex(client, seeded.total - seeded.hidden.length),
  );
  const shop = await readShop(client, house.publishableKey, seeded, CURRENCY);
  const same = await compareWithStock(client, shop);
  say(`Both lists name the same ${same} pieces at the same prices`);
  return { databaseUrl: seeded.url, server, client, shop, pieces: seeded.total, indexSeconds };
}

/** A second server on the same database, for the lists of stock Medusa. */
async function openStock(
  house: BenchHouse,
  { databaseUrl }: Opened,
  started: (server: Server) => void,
): Promise<Server> {
  const port = await choosePort("PORT", undefined, FIRST_PORT, []);
  // The first one does the work by the clock.
  const env = { ...house.environment(databaseUrl, port), MEDUSA_WORKER_MODE: "server" };
  const server = await step("Opening a server for the stock lists", () =>
    Server.start("api-stock", port, env),
  );
  started(server);
  return server;
}

async function measureThroughput(
  large: Opened,
  small: Opened,
  stock: Server,
  { rounds, seconds }: RunOptions,
): Promise<CatalogueResult> {
  const [ofLarge, ofSmall] = [casesFor(large.shop), casesFor(small.shop)];
  const cases: Measured[] = [
    ...stockCases(large.shop).map((loadCase) => ({
      server: stock,
      size: "large" as const,
      loadCase,
    })),
    ...[...ofLarge.cached, ...ofLarge.uncached].map((loadCase) => ({
      server: large.server,
      size: "large" as const,
      loadCase,
    })),
    ...ofSmall.uncached.map((loadCase) => ({
      server: small.server,
      size: "small" as const,
      loadCase,
    })),
  ];
  const pinned = keepToLoadCore();
  const figures = await measureAll(cases, rounds, seconds, say);
  const part = ({ pieces, server, indexSeconds }: Opened, of: "large" | "small") => ({
    pieces,
    index_seconds: indexSeconds,
    memory_mib: server.memoryMiB,
    figures: figures[of],
  });
  return {
    measured_at: new Date().toISOString(),
    node: process.versions.node,
    pinned,
    rounds,
    seconds,
    large: part(large, "large"),
    small: part(small, "small"),
  };
}

/** Opens the houses, measures, prints what was measured and closes everything again. */
export async function run(options: RunOptions): Promise<void> {
  const house = await openBenchHouse(options);
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
    await house.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void close().finally(() => process.exit(1)));
  }
  const open = (pieces: number): Promise<Opened> =>
    openCatalogue(house, pieces, (server) => servers.push(server));
  try {
    const large = await open(options.pieces);
    if (options.fresh) {
      const result = await measureFresh(large.client, large.shop, say);
      console.log(describeFresh(result));
      if (options.json) {
        writeJson(options.json, result);
      }
      return;
    }
    const small = await open(options.small);
    const stock = await openStock(house, large, (server) => servers.push(server));
    const result = await measureThroughput(large, small, stock, options);
    console.log(describeResult(result));
    if (options.json) {
      writeJson(options.json, { ...result, goals: goalsOf(result) });
    }
  } finally {
    await close();
  }
}
