import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const OPTIONS = {
  pieces: { type: "string", default: "20000" },
  small: { type: "string", default: "2000" },
  rounds: { type: "string", default: "3" },
  seconds: { type: "string", default: "3" },
  fresh: { type: "boolean", default: false },
  keep: { type: "boolean", default: false },
  built: { type: "boolean", default: false },
  postgres: { type: "string" },
  json: { type: "string" },
} as const;

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) {
    throw new Error(`--${name} must be a number above 0, not "${value}".`);
  }
  return number;
}

/**
 * The catalogue against stock Medusa and the bare server, in one run on one machine: throughput and
 * latency at 1, 8 and 32 connections, at two sizes of the catalogue, and the memory it takes.
 *
 * @param argv `--pieces N` (default 20000) and `--small N` (2000) sizes of the two catalogues;
 *   `--rounds N` (3) and `--seconds S` (3) of each measurement; `--fresh` measures instead how soon
 *   a changed price shows; `--json FILE` writes the figures; `--keep` leaves the databases and uses
 *   those of the run before; `--built` takes the server build that is there; `--postgres URL` uses
 *   that PostgreSQL instead of starting one.
 */
export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: OPTIONS });
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  // A house of its own: read when the modules below are loaded.
  process.env.HOUSE_DIR = path.join(root, ".data", "bench-catalogue");
  const { run } = await import("./catalogue/run.js");
  await run({
    pieces: positive("pieces", values.pieces),
    small: positive("small", values.small),
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    fresh: values.fresh,
    keep: values.keep,
    built: values.built,
    postgres: values.postgres,
    json: values.json,
  });
}
