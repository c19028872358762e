import { rmSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import path from "node:path";
import { ROOT } from "../house/paths.js";
import { jestCounts, type Result } from "./results.js";
import { runNode, timed } from "./run-suite.js";

const jest = path.join(ROOT, "node_modules/jest/bin/jest.js");
const storefrontJest = path.join(ROOT, "storefront/node_modules/jest/bin/jest.js");

const MOST_WORKERS = 4;
/** A whole house with what its tests leave behind, its database and the rest of the machine. */
const MEMORY_PER_WORKER = 3 * 2 ** 30;

/** How many test files run at a time: one a core, as far as the memory goes. */
export function workerCount(): number {
  const fitting = Math.floor(totalmem() / MEMORY_PER_WORKER);
  return Math.max(1, Math.min(availableParallelism(), fitting, MOST_WORKERS));
}

type JestRun = {
  /** TEST_TYPE of jest.config.js. */
  type: string;
  /** Where Jest's report goes, emptied before. */
  report: string;
  /** May bring a database and a Redis. */
  env?: NodeJS.ProcessEnv;
  /** Default: `workerCount()`. */
  workers?: number;
  /** Files of this type that do not run, relative to the project. */
  without?: string[];
  /** What the summary should say of the choice of files. */
  note?: string;
};

const pattern = (file: string) => `${file.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`;

/** Runs one kind of the server's Jest tests. */
export function jestSuite(
  suite: string,
  { type, report, env = {}, workers = workerCount(), without = [], note }: JestRun,
): Promise<Result> {
  rmSync(report, { force: true });
  return timed(suite, async () => {
    const code = await runNode(
      [
        "--experimental-vm-modules",
        "--no-warnings",
        jest,
        `--maxWorkers=${workers}`,
        // A process that has grown is replaced: each file opens a whole house, and what it leaves
        // behind would fill the memory.
        "--workerIdleMemoryLimit=1GB",
        "--forceExit",
        "--json",
        `--outputFile=${report}`,
        ...(without.length > 0
          ? ["--testPathIgnorePatterns", "/node_modules/", ...without.map(pattern)]
          : []),
      ],
      { env: { ...env, TEST_TYPE: type, NODE_ENV: "test" } },
    );
    return { ...jestCounts(report, code), note };
  });
}

/** Runs the storefront's Jest tests. */
export function storefrontSuite(report: string): Promise<Result> {
  rmSync(report, { force: true });
  return timed("storefront", async () => {
    const code = await runNode(
      [storefrontJest, `--maxWorkers=${workerCount()}`, "--json", `--outputFile=${report}`],
      { cwd: path.join(ROOT, "storefront"), env: { NODE_ENV: "test" } },
    );
    return jestCounts(report, code);
  });
}
