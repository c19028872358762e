import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { programs } from "../house/environment.js";
import {
  assertHouseDatabase,
  CannotRun,
  environmentFor,
  ownDatabaseUrl,
} from "../house/own-database.js";
import { paths } from "../house/paths.js";

const USAGE = `npm run catalogue:import -- FILE --brand HANDLE [--dry-run] [--currency usd] [--prune] [--report out.jsonl]
  FILE        a product CSV as Shopify exports it
  --brand     handle of the brand the products are of
  --dry-run   say what would happen, change nothing
  --currency  currency of the prices (usd)
  --prune     variants the file no longer has become unavailable, its former pictures go
  --report    write each line of the report to this file too, as JSON

The house may be open meanwhile. DATABASE_URL names another database than the house's own.
Exit codes: 0 all went well, 1 some lines were refused, 2 it could not run.`;

const CANNOT_RUN = 2;

function readArgs(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: {
        brand: { type: "string" },
        currency: { type: "string", default: "usd" },
        "dry-run": { type: "boolean", default: false },
        prune: { type: "boolean", default: false },
        report: { type: "string", default: "" },
        help: { type: "boolean", short: "h", default: false },
      },
      allowPositionals: true,
    });
    return { ...values, file: positionals.length === 1 ? positionals[0] : undefined };
  } catch (error) {
    throw new CannotRun(`${(error as Error).message}\n${USAGE}`);
  }
}

async function run(argv: string[]): Promise<number> {
  const args = readArgs(argv);
  if (args.help) {
    console.log(USAGE);
    return 0;
  }
  if (!args.file || !args.brand) {
    throw new CannotRun(`A file and a brand are needed.\n${USAGE}`);
  }
  const file = path.resolve(args.file);
  if (!existsSync(file)) {
    throw new CannotRun(`There is no file ${file}.`);
  }
  const url = ownDatabaseUrl();
  await assertHouseDatabase(url);
  const input = JSON.stringify({
    file,
    brand: args.brand,
    currency: args.currency,
    dryRun: args["dry-run"],
    prune: args.prune,
    report: args.report ? path.resolve(args.report) : "",
  });
  const child = spawn(
    process.execPath,
    [programs.medusa, "exec", "./src/scripts/import-catalogue.ts", input],
    { cwd: paths.root, env: environmentFor(url), stdio: ["ignore", "inherit", "inherit"] },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once("error", () => resolve(CANNOT_RUN));
    child.once("exit", (code, signal) => {
      if (signal) {
        console.error("  The import was cut off. Start it again: it goes on where it was.");
      }
      resolve(code ?? CANNOT_RUN);
    });
  });
}

/**
 * Imports a catalogue into the house's database, open or not.
 * @param argv the command line without node and script.
 */
export async function main(argv: string[]): Promise<void> {
  try {
    process.exitCode = await run(argv);
  } catch (error) {
    if (!(error instanceof CannotRun)) {
      throw error;
    }
    console.error(`  ${error.message}`);
    process.exitCode = CANNOT_RUN;
  }
}
