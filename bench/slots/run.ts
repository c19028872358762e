import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { programs } from "../../scripts/house/environment.js";
import { writeJson } from "../../scripts/house/json-file.js";
import { paths } from "../../scripts/house/paths.js";
import { say, step } from "../../scripts/house/progress.js";
import { type Ask, openAsk } from "../booking/ask.js";
import { type BookingHouse, openBookingHouse } from "../booking/house.js";
import { PUBLISHABLE_KEY, stylistId, typeId, writeCast } from "../booking/people.js";
import { fillDiaries } from "./bookings.js";

const DATABASE = "zaga_bench_slots";
const DAY_MS = 86_400_000;
const WARM_UP = 40;
const SERVICE_ROUNDS = 60;
const MONTH_GOAL_MS = 20;
const NEXT_GOAL_MS = 150;
const ZONES = [
  "Asia/Tokyo",
  "Europe/Paris",
  "America/New_York",
  "Australia/Sydney",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "Asia/Dubai",
  "America/Los_Angeles",
];

export type RunOptions = {
  stylists: number;
  requests: number;
  keep: boolean;
  postgres?: string;
  json?: string;
};

type Times = { p50: number; p95: number; p99: number };
type Case = Times & { name: string; goal_ms: number | null; told: string };

function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Asks one after another, each time for somebody else. @returns the times and how many items came */
async function askAll(
  ask: Ask,
  requests: number,
  urlOf: (index: number) => string,
  list: string,
): Promise<{ times: number[]; items: number }> {
  const times: number[] = [];
  let items = 0;
  for (let index = -WARM_UP; index < requests; index += 1) {
    const headers = { "x-publishable-api-key": PUBLISHABLE_KEY };
    const { status, body, ms } = await ask("GET", urlOf(index + WARM_UP), headers);
    if (status !== 200) {
      throw new Error(`${urlOf(index)} answered ${status}: ${JSON.stringify(body).slice(0, 300)}`);
    }
    if (index >= 0) {
      times.push(ms);
      items += (body[list] as unknown[]).length;
    }
  }
  return { times, items: items / requests };
}

type ServiceResult = { times: number[]; complete: number; mean_days: number };

async function measureService(house: BookingHouse, stylists: number): Promise<ServiceResult> {
  const script = "./bench/slots/measure-service.cjs";
  const args = [programs.medusa, "exec", script, String(stylists), String(SERVICE_ROUNDS)];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: paths.root,
    env: house.environment,
    maxBuffer: 64 * 1024 * 1024,
  });
  const line = stdout.split("\n").find((candidate) => candidate.includes("SLOTS_RESULT "));
  if (!line) {
    throw new Error(`The measurement ended without its result:\n${stdout.slice(-2000)}`);
  }
  return JSON.parse(line.slice(line.indexOf("{"))) as ServiceResult;
}

function describe(cases: readonly Case[], stylists: number, bookings: number): string {
  const ms = (value: number): string => `${value.toFixed(1).padStart(8)} ms`;
  return [
    "",
    `  ${stylists} stylists in ${ZONES.length} zones with ${bookings} bookings; one server process, one request at a time; Node ${process.versions.node}`,
    `  ${"".padEnd(46)}${["p50", "p95", "p99"].map((word) => word.padStart(11)).join("")}`,
    ...cases.map(
      ({ name, p50, p95, p99, told }) =>
        `  ${name.padEnd(46)}${ms(p50)}${ms(p95)}${ms(p99)}  ${told}`,
    ),
    "",
    ...cases.flatMap(({ name, p95, goal_ms }) =>
      goal_ms === null
        ? []
        : [
            `  ${p95 < goal_ms ? "met   " : "MISSED"} ${name}: p95 ${p95.toFixed(1)} ms (under ${goal_ms} ms)`,
          ],
    ),
    "",
  ].join("\n");
}

/** Fills diaries, measures, prints what was measured and closes everything again. */
export async function run(options: RunOptions): Promise<void> {
  const house = await openBookingHouse(DATABASE, options);
  const { ask, close: hangUp } = openAsk(1);
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
    const cast = {
      stylists: options.stylists,
      clients: 1,
      time_zones: ZONES,
      opens: 540,
      closes: 1080,
      duration_minutes: 60,
      buffer_after_minutes: 15,
      slot_interval_minutes: 30,
    };
    const bookings = await step("Filling the diaries", async () => {
      await writeCast(database, cast);
      return fillDiaries(database);
    }).finally(() => database.end());
    const service = await step("Measuring the module alone", () =>
      measureService(house, options.stylists),
    );
    const server = await step("Opening the server", house.startServer);
    const from = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS);
    const window = `from=${from.toISOString()}&to=${new Date(from.getTime() + 30 * DAY_MS).toISOString()}`;
    const monthOf = (index: number): string => {
      const one = index % options.stylists;
      return `${server}/store/stylists/${stylistId(one)}/slots?appointment_type_id=${typeId(one)}&${window}&time_zone=America/New_York`;
    };
    const month = await askAll(ask, options.requests, monthOf, "slots");
    say(`A month of one stylist has ${month.items.toFixed(0)} free hours on average`);
    const soonestAt = (index: number): string =>
      `${server}/store/stylists?sort=soonest&limit=60&offset=${index % 2}`;
    const soonest = await askAll(ask, Math.ceil(options.requests / 4), soonestAt, "stylists");
    const cases: Case[] = [
      {
        name: "a month of one stylist, over HTTP",
        ...timesOf(month.times),
        goal_ms: MONTH_GOAL_MS,
        told: `${month.items.toFixed(0)} free hours`,
      },
      {
        name: `the next three hours of ${options.stylists}, the module alone`,
        ...timesOf(service.times),
        goal_ms: NEXT_GOAL_MS,
        told: `${service.complete} have three, the first after ${service.mean_days.toFixed(1)} days`,
      },
      {
        name: "stylists by who is free soonest, over HTTP",
        ...timesOf(soonest.times),
        goal_ms: NEXT_GOAL_MS,
        told: `${soonest.items.toFixed(0)} of them`,
      },
    ];
    console.log(describe(cases, options.stylists, bookings));
    if (options.json) {
      writeJson(options.json, {
        measured_at: new Date().toISOString(),
        stylists: options.stylists,
        bookings,
        cases,
      });
    }
  } finally {
    await close();
  }
}
