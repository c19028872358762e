import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const OPTIONS = {
  stylists: { type: "string", default: "500" },
  clients: { type: "string", default: "10000" },
  connections: { type: "string", default: "64" },
  seconds: { type: "string", default: "20" },
  pause: { type: "string", default: "500" },
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
 * How long clients wait for stylists that suit them, with reasons and free hours, over HTTP: as they
 * come (each thinks about an answer before asking again), and as fast as the server can.
 *
 * @param argv `--stylists N` (default 500) with full diaries, `--clients N` (10000) with profiles and
 *   briefs, `--connections N` of them at once (64), `--seconds N` of each way (20), `--pause MS` that a
 *   client thinks on average (500); `--json FILE` writes the figures; `--keep` leaves the database and
 *   uses that of the run before; `--postgres URL` uses that PostgreSQL instead of starting one.
 */
export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: OPTIONS });
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  // A house of its own: read when the modules below are loaded.
  process.env.HOUSE_DIR = path.join(root, ".data", "bench-matching");
  const { run } = await import("./matching/run.js");
  await run({
    stylists: positive("stylists", values.stylists),
    clients: positive("clients", values.clients),
    connections: positive("connections", values.connections),
    seconds: positive("seconds", values.seconds),
    pause: positive("pause", values.pause),
    keep: values.keep,
    postgres: values.postgres,
    json: values.json,
  });
}
