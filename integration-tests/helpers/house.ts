import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import axios, { type AxiosInstance } from "axios";
import Redis from "ioredis";
import { cloneTemplate, connectionUrl } from "./database";

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
    if (!String(words[0]).startsWith("Connection Error: Connection ended")) {
      log(...words);
    }
  };
}

/** Rate limits count in Redis when there is one, which no template puts back. */
function forgetCounts(): void {
  const { REDIS_URL: redisUrl } = process.env;
  if (!redisUrl) {
    return;
  }
  const redis = new Redis(redisUrl);
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

function apiClient(address: () => string | undefined): AxiosInstance {
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
  const dbName = `zaga_test_${name}_${process.env.JEST_WORKER_ID ?? "1"}`;
  const mailDir = mkdtempSync(join(tmpdir(), `zaga-mail-${name}-`));
  // Before Medusa's runner: it reads the configuration before it sets its own `env`.
  Object.assign(process.env, {
    DATABASE_URL: connectionUrl(dbName),
    MAIL_DIR: mailDir,
    FILES_DIR: join(mailDir, "files"),
    SHUTDOWN_DRAIN_SECONDS: "0",
    LOG_LEVEL: "error",
    BACKEND_URL: "http://localhost:9000",
    STOREFRONT_URL: "http://localhost:8000",
    // What follows an event would outlive its test; the catalogue's own tests wait for it.
    CATALOGUE_FOLLOWS_EVENTS: "false",
    ...env,
  });
  delete process.env.PORT;
  quietenKnex();
  medusaIntegrationTestRunner({
    dbName,
    hooks: {
      beforeServerStart: async () => {
        await beforeStart?.();
        await cloneTemplate(process.env.TEST_TEMPLATE_DATABASE ?? "", dbName);
      },
    },
    testSuite: ({ api, getContainer }) => {
      const medusa = api as AxiosInstance;
      forgetCounts();
      tests({ api: apiClient(() => medusa.defaults?.baseURL), getContainer, mailDir });
    },
  });
}
