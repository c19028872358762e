import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Diary, Outcome, WantedSlot } from "./diary.js";

const PROCESSES = 2;
const CONNECTIONS = 20;

/** Rows are never changed but for the moment at which they no longer count, so that all is known afterwards. */
const TABLE = `
  drop table if exists bench_checked_booking;
  create table bench_checked_booking (
    id text primary key, client int not null, stylist int not null, starts_at timestamptz not null,
    blocked tstzrange not null, status text not null, expires_at timestamptz,
    since timestamptz not null default clock_timestamp(), until timestamptz);
  create index on bench_checked_booking (stylist, starts_at) where until is null`;

const IS_TAKEN = `
  select 1 from bench_checked_booking
  where stylist = $1 and blocked && $2::tstzrange and until is null and id is distinct from $3
    and (status = 'confirmed' or expires_at > now()) limit 1`;

const INSERT = `
  insert into bench_checked_booking (id, client, stylist, starts_at, blocked, status, expires_at)
  values ($1, $2, $3, $4, $5, $6, now() + interval '10 minutes')`;

const END = `
  update bench_checked_booking set until = clock_timestamp() where id = $1 and until is null`;

const EXPIRE_SOME = `
  update bench_checked_booking set until = clock_timestamp()
  where status = 'held' and until is null and since < now() - interval '250 ms' and random() < 0.5`;

const CONFIRM = `
  update bench_checked_booking set status = 'confirmed' where id = $1 and until is null returning id`;

const PAIRS = `
  select count(*)::int as pairs from bench_checked_booking a join bench_checked_booking b
    on a.stylist = b.stylist and a.id < b.id and a.blocked && b.blocked`;

const OVERLAPS = `${PAIRS} where a.until is null and b.until is null`;

/** Pairs that overlapped while both of them counted. */
const EVER = `${PAIRS}
  and tstzrange(a.since, coalesce(a.until, 'infinity')) && tstzrange(b.since, coalesce(b.until, 'infinity'))`;

export type TwinDiary = Diary & {
  /** Pairs that have overlapped at any time. */
  everOverlapped: () => Promise<number>;
  close: () => Promise<void>;
};

type Length = { duration_minutes: number; buffer_after_minutes: number };

/**
 * The same diary as it is often written: look whether the hour is free, then write. Each client
 * reaches the database through one of two pools, as through one of two processes.
 */
export async function twinDiary(databaseUrl: string, length: Length): Promise<TwinDiary> {
  const pools = Array.from(
    { length: PROCESSES },
    () => new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS }),
  );
  for (const one of pools) {
    // A connection that breaks while nobody uses it; the next who needs one gets another.
    one.on("error", () => undefined);
  }
  const [first] = pools;
  if (!first) {
    throw new Error("There is no way to the database.");
  }
  await first.query(TABLE);
  let turn = 0;
  const pool = (): pg.Pool => pools[(turn += 1) % PROCESSES] ?? first;
  const blockedBy = ({ starts_at }: WantedSlot): string => {
    const minutes = length.duration_minutes + length.buffer_after_minutes;
    return `[${starts_at},${new Date(Date.parse(starts_at) + minutes * 60_000).toISOString()})`;
  };
  const timed = async (work: () => Promise<Omit<Outcome, "ms">>): Promise<Outcome> => {
    const from = performance.now();
    return { ...(await work()), ms: performance.now() - from };
  };
  const LOST = { status: 409, code: "slot_taken" };
  const place = (client: number, slot: WantedSlot, status: string, mine: string | null) =>
    timed(async () => {
      const way = pool();
      const blocked = blockedBy(slot);
      const taken = await way.query(IS_TAKEN, [slot.stylist, blocked, mine]);
      if (taken.rowCount) {
        return LOST;
      }
      const id = randomUUID();
      await way.query(INSERT, [id, client, slot.stylist, slot.starts_at, blocked, status]);
      if (mine) {
        await way.query(END, [mine]);
      }
      return { status: mine ? 200 : 201, code: "", id };
    });
  const count = async (statement: string): Promise<number> => {
    const { rows } = await first.query<{ pairs: number }>(statement);
    return rows[0]?.pairs ?? Number.NaN;
  };
  return {
    hold: (client, slot) => place(client, slot, "held", null),
    confirm: (_client, id) =>
      timed(async () => {
        const { rowCount } = await pool().query(CONFIRM, [id]);
        return rowCount ? { status: 200, code: "", id } : { ...LOST, code: "hold_expired" };
      }),
    cancel: (_client, id) =>
      timed(async () => {
        await pool().query(END, [id]);
        return { status: 200, code: "", id };
      }),
    move: (client, id, slot) => place(client, slot, "confirmed", id),
    expireSome: async () => {
      const { rowCount } = await pool().query(EXPIRE_SOME);
      return rowCount ?? 0;
    },
    overlaps: () => count(OVERLAPS),
    // It keeps no history.
    contradictions: () => Promise.resolve(0),
    everOverlapped: () => count(EVER),
    close: async () => {
      await first.query("drop table bench_checked_booking");
      await Promise.all(pools.map((one) => one.end()));
    },
  };
}
