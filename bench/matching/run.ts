import pg from "pg";
import { writeJson } from "../../scripts/house/json-file.js";
import { step } from "../../scripts/house/progress.js";
import { openAsk } from "../booking/ask.js";
import { openBookingHouse } from "../booking/house.js";
import { writeCast } from "../booking/people.js";
import { randomFrom } from "../catalogue/random.js";
import { fillDiaries } from "../slots/bookings.js";
import { askAll, type Asker, askOnce, type MatchFigures } from "./ask-matches.js";
import { furnish } from "./people.js";

const DATABASE = "zaga_bench_matching";
const P95_GOAL_MS = 100;
const WARM_UP_SECONDS = 5;
const READY_TIMEOUT_MS = 240_000;
/** So many answers in a row whose stylists all have hours: every diary has been read. */
const READY_ANSWERS = 25;
const ZONES = ["Europe/Paris", "Asia/Tokyo", "America/New_York", "Asia/Dubai"];
const SEED = 7;

export type RunOptions = {
  stylists: number;
  clients: number;
  connections: number;
  seconds: number;
  /** Milliseconds. */
  pause: number;
  keep: boolean;
  postgres?: string;
  json?: string;
};

/** Asks until the server has everything in memory. */
async function untilReady(asker: Asker, clients: number): Promise<void> {
  const random = randomFrom(SEED);
  const deadline = performance.now() + READY_TIMEOUT_MS;
  let ready = 0;
  while (ready < READY_ANSWERS) {
    const { status, matches, body } = await askOnce(asker, random, clients);
    if (status !== 200) {
      throw new Error(`The server answered ${status}: ${JSON.stringify(body).slice(0, 400)}`);
    }
    const isComplete = matches.every(({ next_slots }) => next_slots.length > 0);
    ready = isComplete ? ready + 1 : 0;
    if (performance.now() > deadline) {
      throw new Error("Free hours are still missing from the answers.");
    }
    await new Promise((done) => setTimeout(done, isComplete ? 5 : 500));
  }
}

function line(name: string, figures: MatchFigures): string {
  const { p50, p95, p99, max, offered, answered, machine } = figures;
  const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(11);
  const load = offered === null ? "as fast as it can" : `${offered.toFixed(0)}/s offered`;
  return [
    `  ${name.padEnd(28)}${ms(p50)}${ms(p95)}${ms(p99)}${ms(max)}`,
    `    ${load}, ${answered.toFixed(0)}/s answered; ${(100 * machine.busy).toFixed(0)} % of ${machine.cores} cores busy; an answer takes ${machine.cpu_ms_per_attempt.toFixed(1)} ms of them, ${machine.servers_cpu_ms_per_attempt.toFixed(1)} ms in the server`,
    `    ${figures.answers} answers, ${figures.wrong} wrong, ${figures.without_hours} with a stylist without hours`,
  ].join("\n");
}

function goal(name: string, { p95, wrong }: MatchFigures): string {
  const isMet = p95 < P95_GOAL_MS && wrong === 0;
  return `  ${isMet ? "met   " : "MISSED"} ${name}: p95 ${p95.toFixed(1)} ms (under ${P95_GOAL_MS} ms)`;
}

/** Furnishes a house, measures, prints what was measured and closes everything again. */
export async function run(options: RunOptions): Promise<void> {
  const { stylists, clients, connections, seconds, pause } = options;
  const house = await openBookingHouse(DATABASE, options);
  const { ask, close: hangUp } = openAsk(connections);
  const close = async (): Promise<void> => {
    hangUp();
    await house.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void close().finally(() => process.exit(1)));
  }
  try {
    const database = new pg.Client({ connectionString: house.databaseUrl });
    await database.connect();
    const bookings = await step("Furnishing the house", async () => {
      await writeCast(database, {
        stylists,
        clients,
        time_zones: ZONES,
        opens: 540,
        closes: 1080,
        duration_minutes: 60,
        buffer_after_minutes: 15,
        slot_interval_minutes: 30,
      });
      await furnish(database, { stylists, clients });
      return fillDiaries(database);
    }).finally(() => database.end());
    const server = await step("Opening the server", house.startServer);
    const tokens = new Map<string, string>();
    const tokenOf = (id: string): string => {
      const token = tokens.get(id) ?? house.tokenOf(id);
      tokens.set(id, token);
      return token;
    };
    const asker: Asker = { ask, server, pids: house.pids(), tokenOf };
    await step("Waiting for every diary", () => untilReady(asker, clients));
    const crowd = { connections, clients, seconds, pause };
    await step("Warming up", () => askAll(asker, { ...crowd, seconds: WARM_UP_SECONDS, pause: 0 }));
    const thinking = await step(`${connections} clients who think for ${pause} ms`, () =>
      askAll(asker, crowd),
    );
    const closed = await step(`${connections} clients who ask again at once`, () =>
      askAll(asker, { ...crowd, pause: 0 }),
    );
    console.log(
      [
        "",
        `  ${stylists} stylists with ${bookings} bookings, ${clients} clients with profiles and briefs; one server process; ${connections} clients at once; Node ${process.versions.node}`,
        `  ${"".padEnd(28)}${["p50", "p95", "p99", "longest"].map((word) => word.padStart(11)).join("")}`,
        line(`thinking ${pause} ms`, thinking),
        line("asking again at once", closed),
        "",
        goal(`${connections} clients who think`, thinking),
        goal(`${connections} clients who ask again at once`, closed),
        "",
      ].join("\n"),
    );
    if (options.json) {
      const measured_at = new Date().toISOString();
      writeJson(options.json, {
        measured_at,
        stylists,
        clients,
        bookings,
        connections,
        thinking,
        closed,
      });
    }
  } finally {
    await close();
  }
}
