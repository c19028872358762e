import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { readJson } from "../house/json-file.js";
import { ROOT } from "../house/paths.js";
import type { House } from "../house/report.js";
import { findChromium } from "./chromium.js";
import { startTestDatabase } from "./database.js";
import { jestSuite, storefrontSuite, workerCount } from "./jest-suites.js";
import { filesWithoutRedis } from "./redis-files.js";
import { startRedises } from "./redis.js";
import { playwrightCounts, printResults, type Result } from "./results.js";
import { runNode, timed } from "./run-suite.js";

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
const HOUSE_TIMEOUT_MS = 15 * 60_000;

const playwright = path.join(ROOT, "node_modules/@playwright/test/cli.js");

const reportOf = (suite: string) => path.join(TEST_DIR, `${suite}.json`);

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
  const report = reportOf(suite);
  rmSync(report, { force: true });
  return timed(suite, async () => {
    const { child, house } = await openHouse(houseArgs, env);
    try {
      const code = await runNode(
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
  const closers: (() => void | Promise<void>)[] = [];
  try {
    if (wants("unit")) {
      results.push(await jestSuite("unit", { type: "unit", report: reportOf("unit") }));
    }
    const database = wants("modules", "search", "http", "http-redis")
      ? await startTestDatabase(TEST_DIR)
      : undefined;
    if (database) {
      closers.push(database.stop);
    }
    const run = (suite: Suite, type: string, more: Partial<Parameters<typeof jestSuite>[1]> = {}) =>
      jestSuite(suite, {
        type,
        report: reportOf(suite),
        ...more,
        env: { ...database?.env, REDIS_URL: undefined, ...more.env },
      });
    if (wants("modules")) {
      results.push(await run("modules", "modules"));
    }
    if (wants("search")) {
      // One at a time: some of them hold a search to its milliseconds.
      results.push(await run("search", "search", { workers: 1 }));
    }
    if (wants("http")) {
      results.push(await run("http", "http"));
    }
    const redis = wants("http-redis", "e2e-redis") ? await startRedises(workerCount()) : undefined;
    if (redis && "urls" in redis) {
      closers.push(redis.stop);
    }
    if (wants("http-redis") && redis) {
      results.push(
        "urls" in redis
          ? await run("http-redis", "http", {
              env: { TEST_REDIS_URLS: redis.urls.join(",") },
              // One at a time: queues take a core of their own, and changes have to arrive in time.
              workers: 1,
              ...filesWithoutRedis(),
            })
          : skipped("http-redis", redis.missing),
      );
    }
    if (wants("storefront")) {
      results.push(await storefrontSuite(reportOf("storefront")));
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
          "urls" in redis
            ? await e2eSuite("e2e-redis", browser.path, ["--reset"], { REDIS_URL: redis.urls[0] })
            : skipped("e2e-redis", redis.missing),
        );
      }
    }
    return results;
  } finally {
    for (const close of closers.reverse()) {
      await close();
    }
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
