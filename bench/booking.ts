import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const OPTIONS = {
  attempts: { type: "string", default: "200000" },
  clients: { type: "string", default: "64" },
  pause: { type: "string", default: "400" },
  keep: { type: "boolean", default: false },
  postgres: { type: "string" },
  json: { type: "string" },
} as const;

function whole(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least) {
    throw new Error(`--${name} must be a whole number from ${least} on, not "${value}".`);
  }
  return number;
}

/**
 * Whether a stylist is ever in two places: two server processes on one database, many clients who
 * fight over few hours by holding, confirming, cancelling and moving, while holds run out under them.
 * Next to it the same fight over a table that is looked at before it is written to.
 *
 * @param argv `--attempts N` requests in all (default 200000) from `--clients N` clients at once (64), each
 *   of whom takes `--pause MS` (400, and between half of it and half as much again) to read an answer, which
 *   leaves two cores room; 0 finds out how much the servers can do;
 *   `--json FILE` writes the figures; `--keep` leaves the database and uses that of the run before;
 *   `--postgres URL` uses that PostgreSQL instead of starting one.
 */
export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: OPTIONS });
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  // A house of its own: read when the modules below are loaded.
  process.env.HOUSE_DIR = path.join(root, ".data", "bench-booking");
  const { run } = await import("./booking/run.js");
  await run({
    attempts: whole("attempts", values.attempts, 1),
    clients: whole("clients", values.clients, 1),
    pause: whole("pause", values.pause, 0),
    keep: values.keep,
    postgres: values.postgres,
    json: values.json,
  });
}
