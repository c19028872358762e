import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import {
  compareZones,
  describeMismatch,
} from "../../src/modules/booking/__tests__/zones/compare-zones.js";
import { startEmbeddedPostgres } from "../house/embedded-postgres.js";
import { ROOT } from "../house/paths.js";
import { choosePort } from "../house/ports.js";

const USAGE = `npm run test:zones -- [--cases 88] [--seed 1]
  --cases  random diaries around each change of the clock
  --seed   another number gives other diaries

Compares free slots with PostgreSQL's own zone arithmetic: every zone the runtime knows, every change of
the clock from 2000 to 2037. DATABASE_URL, or DB_HOST with DB_PORT, DB_USERNAME and DB_PASSWORD, names a
server; otherwise one is started for this. Nothing is written to it.`;

/** Not the one of `npm test`, which would be stopped with this. */
const POSTGRES_PORT = 54_440;
const TEST_PASSWORD = "for-tests-only";
const WANTED_CASES = 1_000_000;
const QUIET_PLACES = 5;
const CASES_PER_PLACE = "88";
const REPORT_EVERY_MS = 10_000;
const MISMATCHES_SHOWN = 10;

type Server = { url: string; stop: () => void };

/** The server that was given, or one of its own. */
async function openServer(): Promise<Server> {
  const { DATABASE_URL, DB_HOST, DB_PORT = "5432", DB_USERNAME = "postgres" } = process.env;
  if (DATABASE_URL) {
    return { url: DATABASE_URL, stop: () => undefined };
  }
  if (DB_HOST) {
    const password = encodeURIComponent(process.env.DB_PASSWORD ?? "");
    const user = encodeURIComponent(DB_USERNAME);
    return {
      url: `postgres://${user}:${password}@${DB_HOST}:${DB_PORT}/postgres`,
      stop: () => undefined,
    };
  }
  const folder = path.join(ROOT, ".data", "zones");
  mkdirSync(folder, { recursive: true });
  const { url, stop } = await startEmbeddedPostgres({
    dataDir: path.join(folder, "postgres"),
    password: TEST_PASSWORD,
    choosePort: () =>
      choosePort("TEST_POSTGRES_PORT", process.env.TEST_POSTGRES_PORT, POSTGRES_PORT, []),
    disposable: true,
  });
  return { url: url("postgres"), stop };
}

const count = (number: number): string => number.toLocaleString("en");

async function compareAll(client: pg.Client, seed: number, casesPerPlace: number) {
  const zones = Intl.supportedValuesOf("timeZone");
  const { rows } = await client.query<{ server: string }>("select version() as server");
  console.log(`  ${zones.length} zones, seed ${seed}`);
  console.log(`  runtime: Node ${process.version}, zone data ${process.versions.tz}`);
  console.log(`  oracle:  ${rows[0]?.server ?? ""}`);
  let reported = Date.now();
  return compareZones(client, {
    zones,
    seed,
    cases_per_place: casesPerPlace,
    quiet_places_per_zone: QUIET_PLACES,
    onProgress: (cases, zone) => {
      if (Date.now() - reported > REPORT_EVERY_MS) {
        reported = Date.now();
        console.log(`  ${count(cases)} cases, at ${zone}`);
      }
    },
  });
}

/**
 * Runs the whole comparison and prints what came of it.
 * Exit code 1 when a case differs or fewer were compared than the house promises.
 */
export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      cases: { type: "string", default: CASES_PER_PLACE },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", default: false },
    },
  });
  const [cases, seed] = [Number(values.cases), Number(values.seed)];
  if (values.help || !Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
    console.log(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  const started = Date.now();
  const server = await openServer();
  const client = new pg.Client(server.url);
  let ok = false;
  try {
    await client.connect();
    const result = await compareAll(client, seed, cases);
    const seconds = Math.round((Date.now() - started) / 1000);
    for (const { zone, reason } of result.differing) {
      console.log(
        `  ${zone}: runtime and server have other data, so only what they agree on was compared (${reason})`,
      );
    }
    for (const mismatch of result.mismatches.slice(0, MISMATCHES_SHOWN)) {
      console.error(`  ${describeMismatch(mismatch)}`);
    }
    console.log(
      `  ${count(result.cases)} cases around ${count(result.changes)} changes of the clock in ${result.zones} zones, ${count(result.slots)} slots: ${count(result.mismatches.length)} mismatches, ${result.differing.length} zones with other data, ${seconds} s`,
    );
    const enough = values.cases !== CASES_PER_PLACE || result.cases >= WANTED_CASES;
    ok = result.mismatches.length === 0 && enough;
  } finally {
    await client.end();
    server.stop();
  }
  process.exit(ok ? 0 : 1);
}
