import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { House } from "../scripts/house/report.js";
import { ROOT } from "../scripts/house/paths.js";

type Opened = { child: ChildProcess; house: House; seconds: number };

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** Runs the command a person runs and waits until it says that both servers answered. */
async function open(folder: string): Promise<Opened> {
  const file = path.join(folder, ".data", "house.json");
  rmSync(file, { force: true });
  const from = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  while (!existsSync(file)) {
    if (child.exitCode !== null) {
      throw new Error(`npm start ended with ${child.exitCode}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const seconds = (performance.now() - from) / 1000;
  return { child, seconds, house: JSON.parse(readFileSync(file, "utf8")) as House };
}

async function close({ child }: Opened): Promise<number> {
  const from = performance.now();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // The group, as Ctrl-C in a terminal does: npm and the house.
  process.kill(-(child.pid ?? 0), "SIGINT");
  await ended;
  return (performance.now() - from) / 1000;
}

type Row = { pid: number; parent: number; kib: number };

function processTable(): Row[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => {
      const [pid = 0, parent = 0, kib = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent, kib };
    });
}

/** Resident memory in MiB of a process and all below it. Shared pages count in each of them. */
function residentMiB(pid: number): number {
  const table = processTable();
  const below = (parent: number): number =>
    table
      .filter((row) => row.parent === parent)
      .reduce((sum, row) => sum + row.kib + below(row.pid), 0);
  return ((table.find((row) => row.pid === pid)?.kib ?? 0) + below(pid)) / 1024;
}

/**
 * Cold and warm starts of the house in one run, in a fresh clone of HEAD, and the resident memory
 * of each process. Prints medians and their ratio. Cold includes the installation of packages, migrations, seed and
 * both builds; packages may come from npm's cache.
 * @param argv `--warm N` how many warm starts (default 5).
 */
export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: { warm: { type: "string", default: "5" } } });
  const folder = mkdtempSync(path.join(tmpdir(), "house-bench-"));
  // Private by default; the account that runs PostgreSQL for root has to enter it.
  chmodSync(folder, 0o755);
  try {
    execFileSync("git", ["clone", "--quiet", ROOT, folder], { stdio: "inherit" });
    const cold = await open(folder);
    const memory = Object.entries(cold.house.processes).map(([name, pid]): [string, number] => [
      name,
      residentMiB(pid),
    ]);
    const postmaster = path.join(folder, ".data", "postgres", "postmaster.pid");
    if (existsSync(postmaster)) {
      memory.push([
        "postgres",
        residentMiB(Number(readFileSync(postmaster, "utf8").split("\n")[0])),
      ]);
    }
    const closing = [await close(cold)];
    const warm: number[] = [];
    for (let run = 0; run < Number(values.warm); run += 1) {
      const opened = await open(folder);
      warm.push(opened.seconds);
      closing.push(await close(opened));
    }
    console.log(`\n  cold start   ${cold.seconds.toFixed(1)} s (1 run)`);
    console.log(
      `  warm start   ${median(warm).toFixed(1)} s median of ${warm.length} (${warm.map((s) => s.toFixed(1)).join(", ")})`,
    );
    console.log(`  cold / warm  ${(cold.seconds / median(warm)).toFixed(1)}`);
    console.log(`  closing      ${median(closing).toFixed(1)} s median of ${closing.length}`);
    console.log("\n  resident memory after the first start");
    for (const [name, mib] of memory) {
      console.log(`    ${name.padEnd(12)} ${mib.toFixed(0)} MiB`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
