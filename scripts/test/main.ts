import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../house/embedded-postgres.js";
import { readJson } from "../house/json-file.js";
import { ROOT } from "../house/paths.js";
import { choosePort } from "../house/ports.js";
import type { House } from "../house/report.js";
import { findChromium } from "./chromium.js";
import { startRedis } from "./redis.js";
import { jestCounts, playwrightCounts, printResults, type Result } from "./results.js";

const SUITES = [
  "unit",
  "modules",
  "search",
  "http",
  "http-redis",
  "storefront",
  "e2e",
  "e2e-redis",
] as const;
type Suite = (typeof SUITES)[number];

const TEST_DIR = path.join(ROOT, ".data", "test");
const E2E_HOUSE_DIR = path.join(".data", "e2e");
const TEST_PASSWORD = "for-tests-only";
const POSTGRES_PORT = 54_420;
const HOUSE_TIMEOUT_MS = 15 * 60_000;

const jest = path.join(ROOT, "node_modules/jest/bin/jest.js");
const storefrontJest = path.join(ROOT, "storefront/node_modules/jest/bin/jest.js");
const playwright = path.join(ROOT, "node_modules/@playwright/test/cli.js");

function node(
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", ...options.env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code));
  });
}

async function timed(
  suite: string,
  run: () => Promise<Omit<Result, "suite" | "seconds">>,
): Promise<Result> {
  console.log(`\n  ${suite}\n`);
  const from = Date.now();
  return { suite, ...(await run()), seconds: (Date.now() - from) / 1000 };
}

/** Runs one kind of the server's Jest tests; `env` may bring a database and a Redis. */
function jestSuite(suite: Suite, type: string, env: NodeJS.ProcessEnv): Promise<Result> {
  const report = path.join(TEST_DIR, `${suite}.json`);
  rmSync(report, { force: true });
  return timed(suite, async () => {
    const code = await node(
      [
        "--experimental-vm-modules",
        "--no-warnings",
        jest,
        // One file after another, in a process that is replaced when it has grown: each opens a whole
        // house, and what it leaves behind would fill the memory.
        "--maxWorkers=1",
        "--workerIdleMemoryLimit=1GB",
        "--forceExit",
        "--json",
        `--outputFile=${report}`,
      ],
      { env: { ...env, TEST_TYPE: type, NODE_ENV: "test" } },
    );
    return jestCounts(report, code);
  });
}

function storefrontSuite(): Promise<Result> {
  const report = path.join(TEST_DIR, "storefront.json");
  rmSync(report, { force: true });
  return timed("storefront", async () => {
    const code = await node([storefrontJest, "--json", `--outputFile=${report}`], {
      cwd: path.join(ROOT, "storefront"),
      env: { NODE_ENV: "test" },
    });
    return jestCounts(report, code);
  });
}

/** Opens a house of the tests' own through the very command people use; resolves when it is open. */
async function openHouse(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; house: House }> {
  const file = path.join(ROOT, E2E_HOUSE_DIR, "house.json");
  rmSync(file, { force: true });
  // A house of its own: what the person has set for theirs stays out.
  const inherited = { ...process.env };
  delete inherited.DATABASE_URL;
  delete inherited.PORT;
  delete inherited.STOREFRONT_PORT;
  const child = spawn(process.execPath, [path.join(ROOT, "scripts/start.mjs"), ...args], {
    cwd: ROOT,
    env: { ...inherited, HOUSE_DIR: E2E_HOUSE_DIR, HOUSE_DISPOSABLE: "true", ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const deadline = Date.now() + HOUSE_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const house = readJson<House>(file);
    if (house) {
      return { child, house };
    }
    if (child.exitCode !== null) {
      throw new Error(`The house for the end-to-end tests did not open (exit ${child.exitCode}).`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill("SIGTERM");
  throw new Error("The house for the end-to-end tests did not open in 15 minutes.");
}

async function closeHouse(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  await ended;
}

function e2eSuite(
  suite: Suite,
  chromium: string,
  houseArgs: string[],
  env: NodeJS.ProcessEnv,
): Promise<Result> {
  const report = path.join(TEST_DIR, `${suite}.json`);
  rmSync(report, { force: true });
  return timed(suite, async () => {
    const { child, house } = await openHouse(houseArgs, env);
    try {
      const code = await node(
        [playwright, "test", "--config", path.join(ROOT, "e2e/playwright.config.ts")],
        {
          env: {
            CHROMIUM_PATH: chromium,
            HOUSE_FILE: path.join(ROOT, E2E_HOUSE_DIR, "house.json"),
            STOREFRONT_URL: house.storefront_url,
            PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          },
        },
      );
      return playwrightCounts(report, code);
    } finally {
      await closeHouse(child);
    }
  });
}

const skipped = (suite: string, reason: string): Result => ({
  suite,
  passed: 0,
  failed: 0,
  skipped: 1,
  seconds: 0,
  reason,
});

async function runSuites(wanted: Suite[]): Promise<Result[]> {
  const results: Result[] = [];
  const wants = (...suites: Suite[]) => suites.some((suite) => wanted.includes(suite));
  const closers: (() => void)[] = [];
  try {
    if (wants("unit")) {
      results.push(await jestSuite("unit", "unit", {}));
    }
    let database: EmbeddedPostgres | undefined;
    if (wants("modules", "search", "http", "http-redis")) {
      database = await startEmbeddedPostgres({
        dataDir: path.join(TEST_DIR, "postgres"),
        password: TEST_PASSWORD,
        choosePort: () =>
          choosePort("TEST_POSTGRES_PORT", process.env.TEST_POSTGRES_PORT, POSTGRES_PORT, []),
        disposable: true,
      });
      closers.push(database.stop);
    }
    const databaseEnv = {
      DB_HOST: "localhost",
      DB_PORT: String(database?.port ?? ""),
      DB_USERNAME: "postgres",
      DB_PASSWORD: TEST_PASSWORD,
      REDIS_URL: undefined,
    };
    if (wants("modules")) {
      results.push(await jestSuite("modules", "modules", databaseEnv));
    }
    if (wants("search")) {
      results.push(await jestSuite("search", "search", databaseEnv));
    }
    if (wants("http")) {
      results.push(await jestSuite("http", "http", databaseEnv));
    }
    const redis = wants("http-redis", "e2e-redis") ? await startRedis() : undefined;
    if (redis && "url" in redis) {
      closers.push(redis.stop);
    }
    if (wants("http-redis") && redis) {
      results.push(
        "url" in redis
          ? await jestSuite("http-redis", "http", { ...databaseEnv, REDIS_URL: redis.url })
          : skipped("http-redis", redis.missing),
      );
    }
    if (wants("storefront")) {
      results.push(await storefrontSuite());
    }
    if (wants("e2e", "e2e-redis")) {
      const browser = await findChromium();
      if ("missing" in browser) {
        results.push(
          ...wanted
            .filter((suite) => suite.startsWith("e2e"))
            .map((suite) => skipped(suite, browser.missing)),
        );
        return results;
      }
      if (wants("e2e")) {
        results.push(await e2eSuite("e2e", browser.path, ["--reset"], { REDIS_URL: "" }));
      }
      if (wants("e2e-redis") && redis) {
        results.push(
          "url" in redis
            ? await e2eSuite("e2e-redis", browser.path, [], { REDIS_URL: redis.url })
            : skipped("e2e-redis", redis.missing),
        );
      }
    }
    return results;
  } finally {
    closers.reverse().forEach((close) => close());
  }
}

/**
 * Runs the tests, all of them or the suites named on the command line, and prints the totals.
 * Exit code 1 when a test failed or none ran.
 */
export async function main(argv: string[]): Promise<void> {
  const unknown = argv.filter((name) => !SUITES.includes(name as Suite));
  if (unknown.length > 0) {
    console.error(`Unknown suite ${unknown.join(", ")}. There are: ${SUITES.join(", ")}.`);
    process.exit(2);
  }
  mkdirSync(TEST_DIR, { recursive: true });
  const wanted = argv.length > 0 ? (argv as Suite[]) : [...SUITES];
  const results = await runSuites(wanted);
  process.exit(printResults(results) ? 0 : 1);
}
