import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import axios, { type AxiosInstance } from "axios";
import Redis from "ioredis";
import { connectionUrl, copyDatabase, dropDatabase } from "./database";
import { type HouseServer, openHouseServer } from "./house-server";
import { phase, printPhases } from "./phases";
import { type Snapshot, takeSnapshot } from "./snapshot";

export type TestHouse = {
  /** Never throws for a 4xx or 5xx: tests look at the status. Comes from an IP of its own per test. */
  api: AxiosInstance;
  getContainer: () => MedusaContainer;
  /** Where the mails of this file are written. */
  mailDir: string;
};

type HouseTests = {
  /** Lower case, unique among the test files: names the database. */
  name: string;
  /** Variables for this file, over the defaults for tests. */
  env?: Record<string, string>;
  /** What has to be there before the server starts. */
  beforeStart?: () => Promise<void>;
  tests: (house: TestHouse) => void;
};

/** Putting the database back between two tests cuts its connections, which knex tells one by one. */
function quietenKnex(): void {
  const log = console.log.bind(console);
  console.log = (...words: unknown[]) => {
    if (!/^Connection Error: .*(connection|Connection ended)/.test(String(words[0]))) {
      log(...words);
    }
  };
}

/** Each worker has a Redis of its own: two houses in one would take each other's jobs. */
function redisOfThisWorker(): Record<string, string> {
  const urls = process.env.TEST_REDIS_URLS?.split(",") ?? [];
  const url = urls[Number(process.env.JEST_WORKER_ID ?? "1") - 1];
  if (urls.length > 0 && !url) {
    throw new Error(`TEST_REDIS_URLS has no Redis for worker ${process.env.JEST_WORKER_ID}.`);
  }
  return url ? { REDIS_URL: url } : {};
}

/**
 * What is left in Redis, no snapshot puts back: the jobs of the file before, in a Redis of the tests'
 * own, and between tests what rate limits have counted.
 */
function forgetInRedis(): void {
  const { REDIS_URL: redisUrl, TEST_REDIS_URLS: own } = process.env;
  if (!redisUrl) {
    return;
  }
  const redis = new Redis(redisUrl);
  if (own) {
    beforeAll(() => redis.flushdb());
  }
  beforeEach(async () => {
    const keys = await redis.keys("house_rate:*");
    if (keys.length) {
      await redis.del(...keys);
    }
  });
  afterAll(() => redis.quit());
}

let callers = 0;

function freshIp(): string {
  callers += 1;
  return `198.18.${Math.floor(callers / 250) % 250}.${(callers % 250) + 1}`;
}

function apiClient(address: () => string): AxiosInstance {
  const client = axios.create({ validateStatus: () => true });
  let ip = freshIp();
  beforeEach(() => {
    ip = freshIp();
  });
  client.interceptors.request.use((request) => {
    request.baseURL = address();
    request.headers["x-forwarded-for"] ??= ip;
    return request;
  });
  return client;
}

/**
 * Runs tests against the whole server on a database of their own, cloned from the migrated template.
 * What `beforeAll` puts into the database is there again before every test; what a test does is not.
 */
export function describeHouse({ name, env = {}, beforeStart, tests }: HouseTests): void {
  const database = `zaga_test_${name}_${process.env.JEST_WORKER_ID ?? "1"}`;
  const mailDir = mkdtempSync(join(tmpdir(), `zaga-mail-${name}-`));
  Object.assign(process.env, {
    DATABASE_URL: connectionUrl(database),
    MAIL_DIR: mailDir,
    FILES_DIR: join(mailDir, "files"),
    SHUTDOWN_DRAIN_SECONDS: "0",
    LOG_LEVEL: "error",
    BACKEND_URL: "http://localhost:9000",
    STOREFRONT_URL: "http://localhost:8000",
    // What follows an event would outlive its test; the catalogue's own tests wait for it.
    CATALOGUE_FOLLOWS_EVENTS: "false",
    ...redisOfThisWorker(),
    ...env,
  });
  delete process.env.PORT;
  quietenKnex();

  describe("", () => {
    let house: HouseServer | undefined;
    let snapshot: Snapshot | undefined;
    const opened = (): HouseServer => {
      if (!house) {
        throw new Error("The house is open within hooks and tests only.");
      }
      return house;
    };

    forgetInRedis();
    beforeAll(async () => {
      await beforeStart?.();
      const template = process.env.TEST_TEMPLATE_DATABASE ?? "";
      await phase("clone", () => copyDatabase(template, database));
      house = await phase("open", () => openHouseServer(connectionUrl(database)));
      await house.workflowsEnded();
    });
    beforeEach(async () => {
      if (snapshot) {
        await phase("restore", snapshot.restore);
      } else {
        // Not before: what the file's own beforeAll does belongs to it.
        snapshot = await phase("snapshot", () => takeSnapshot(database));
      }
      await phase("reconnect", opened().forgetCutConnections);
    });
    // A house that did not open has said so already.
    afterEach(() => house?.workflowsEnded());
    afterAll(async () => {
      await phase("close", async () => {
        await house?.close();
        await snapshot?.drop();
        await dropDatabase(database);
      });
      printPhases(name);
    });

    tests({
      api: apiClient(() => opened().address),
      getContainer: () => opened().container,
      mailDir,
    });
  });
}
