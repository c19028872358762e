import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const OPTIONS = {
  stylists: { type: "string", default: "500" },
  requests: { type: "string", default: "400" },
  keep: { type: "boolean", default: false },
  postgres: { type: "string" },
  json: { type: "string" },
} as const;

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number <= 0) {
    throw new Error(`--${name} must be a whole number above 0, not "${value}".`);
  }
  return number;
}

/**
 * How long free hours take to find: a month of one busy stylist over HTTP, and the next three hours
 * of every stylist, by the module alone and as the list of stylists that are free soonest.
 *
 * @param argv `--stylists N` (default 500), all of them booked for weeks; `--requests N` of each kind
 *   (400); `--json FILE` writes the figures; `--keep` leaves the database and uses that of the run
 *   before; `--postgres URL` uses that PostgreSQL instead of starting one.
 */
export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: OPTIONS });
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  // A house of its own: read when the modules below are loaded.
  process.env.HOUSE_DIR = path.join(root, ".data", "bench-slots");
  const { run } = await import("./slots/run.js");
  await run({
    stylists: positive("stylists", values.stylists),
    requests: positive("requests", values.requests),
    keep: values.keep,
    postgres: values.postgres,
    json: values.json,
  });
}
