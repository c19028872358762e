import pg from "pg";
import { writeJson } from "../../scripts/house/json-file.js";
import { say, step } from "../../scripts/house/progress.js";
import { openAsk } from "./ask.js";
import type { WantedSlot } from "./diary.js";
import { type Fight, fight } from "./fight.js";
import { openBookingHouse } from "./house.js";
import { houseDiary } from "./house-diary.js";
import { watchMachine } from "./machine.js";
import { type Cast, writeCast } from "./people.js";
import { describe, type BookingResult } from "./report.js";
import { twinDiary } from "./twin-diary.js";

const DATABASE = "zaga_bench_booking";
const SERVERS = 2;
const STYLISTS = 4;
const DAYS = 2;
const DAYS_AHEAD = 7;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const CONNECTIONS = 4;

export type RunOptions = {
  attempts: number;
  clients: number;
  /** Milliseconds. */
  pause: number;
  keep: boolean;
  postgres?: string;
  json?: string;
};

/** Hours from 9 to 18 UTC; an appointment blocks 75 minutes and starts every half hour, so that neighbours collide. */
const CAST: Omit<Cast, "clients"> = {
  stylists: STYLISTS,
  time_zones: ["UTC"],
  opens: 540,
  closes: 1080,
  duration_minutes: 60,
  buffer_after_minutes: 15,
  slot_interval_minutes: 30,
};

function wantedSlots(now: Date): WantedSlot[] {
  const firstDay = Math.floor(now.getTime() / DAY_MS) * DAY_MS + DAYS_AHEAD * DAY_MS;
  const slots: WantedSlot[] = [];
  for (let stylist = 0; stylist < STYLISTS; stylist += 1) {
    for (let day = 0; day < DAYS; day += 1) {
      const last = CAST.closes - CAST.duration_minutes;
      for (let minute = CAST.opens; minute <= last; minute += CAST.slot_interval_minutes) {
        const at = firstDay + day * DAY_MS + minute * MINUTE_MS;
        slots.push({ stylist, starts_at: new Date(at).toISOString() });
      }
    }
  }
  return slots;
}

/** Fights over the house's diary and over its twin, prints what came of it and closes everything again. */
export async function run(options: RunOptions): Promise<void> {
  const house = await openBookingHouse(DATABASE, options);
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: CONNECTIONS });
  // A connection that breaks while nobody uses it; the next who needs one gets another.
  pool.on("error", () => undefined);
  const { ask, close: hangUp } = openAsk(options.clients);
  const close = async (): Promise<void> => {
    hangUp();
    await pool.end();
    await house.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void close().finally(() => process.exit(1)));
  }
  try {
    const client = new pg.Client({ connectionString: house.databaseUrl });
    await client.connect();
    await writeCast(client, { ...CAST, clients: options.clients }).finally(() => client.end());
    const servers: string[] = [];
    for (let number = 1; number <= SERVERS; number += 1) {
      servers.push(await step(`Opening server ${number}`, house.startServer));
    }
    const slots = wantedSlots(new Date());
    const diary = houseDiary(servers, ask, pool, house.tokenOf);
    const warm = Math.min(2_000, options.attempts);
    await step("Warming up", () =>
      fight(diary, slots, { ...options, attempts: warm }, () => undefined),
    );
    await pool.query("delete from booking");
    const since = watchMachine(house.pids());
    const ours: Fight = await step(`${options.attempts} attempts on the house's diary`, () =>
      fight(diary, slots, options, say),
    );
    const machine = since(ours.attempts);
    const twin = await twinDiary(house.databaseUrl, CAST);
    const theirs = await step(`${options.attempts} attempts on the twin`, () =>
      fight(twin, slots, { ...options, pause: 0 }, say),
    );
    const ever = await twin.everOverlapped();
    await twin.close();
    const result: BookingResult = {
      measured_at: new Date().toISOString(),
      node: process.versions.node,
      servers: SERVERS,
      clients: options.clients,
      pause_ms: options.pause,
      slots: slots.length,
      machine,
      house: ours,
      twin: { ...theirs, ever_overlapped: ever },
    };
    console.log(describe(result));
    if (options.json) {
      writeJson(options.json, result);
    }
  } finally {
    await close();
  }
}
