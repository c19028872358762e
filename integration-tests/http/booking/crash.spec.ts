import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axios, { type AxiosInstance } from "axios";
import { Client } from "pg";
import { connectionUrl, copyDatabase, dropDatabase } from "../../helpers/database";
import { clientHeaders, clientId, stylistId, typeId, writeCast } from "../../helpers/diary-cast";
import { brokenLaws, type StoredBooking, storedBookings } from "../../helpers/diary-laws";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import {
  type FreezePoint,
  type FreezingProxy,
  openFreezingProxy,
} from "../../helpers/freezing-proxy";
import { type ServerProcess, startServerProcess } from "../../helpers/server-process";

const DATABASE = `zaga_test_booking_crash_${process.env.JEST_WORKER_ID ?? "1"}`;
const JWT_SECRET = randomBytes(32).toString("hex");
const folder = mkdtempSync(join(tmpdir(), "zaga-crash-"));
const DAY_MS = 86_400_000;
const PEOPLE = 24;
/** In the rush all want the same few hours of these. */
const RUSH_STYLISTS = 2;
const RUSH_HOURS = [9, 10, 11, 12];

const dayAt = (days: number, hour: number): string => {
  const date = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  return `${date}T${String(hour).padStart(2, "0")}:00:00.000Z`;
};

type Done = { status: number; id: string; booking: string };
type Person = {
  hold: (stylist: number, starts_at: string, key: string) => Promise<Done>;
  act: (action: string, id: string, body?: unknown) => Promise<Done>;
};

/** A client at a server, which may be dead: then nothing is answered, and the status is 0. */
function personAt({ address }: ServerProcess, person: number): Person {
  const api: AxiosInstance = axios.create({
    baseURL: address,
    validateStatus: () => true,
    headers: clientHeaders(JWT_SECRET, person),
  });
  const post = async (path: string, body: unknown, headers = {}): Promise<Done> => {
    const answer = await api.post(path, body, { headers }).catch(() => undefined);
    const booking = answer?.data?.booking as { id: string; status: string } | undefined;
    return {
      status: answer?.status ?? 0,
      id: booking?.id ?? "",
      booking: booking?.status ?? "",
    };
  };
  return {
    hold: (stylist, starts_at, key) =>
      post(
        "/store/bookings",
        {
          stylist_id: stylistId(stylist),
          appointment_type_id: typeId(stylist),
          starts_at,
          mode: "video",
          time_zone: "Asia/Tokyo",
        },
        { "idempotency-key": key },
      ),
    act: (action, id, body = {}) => post(`/store/bookings/${id}/${action}`, body),
  };
}

describe("bookings outlive the death of a server", () => {
  let database: Client;
  let proxy: FreezingProxy;
  /** Starting one takes most of the time of these tests, so the next test goes on with it. */
  let standing: ServerProcess | undefined;
  const alive = new Set<ServerProcess>();

  const start = async (databaseUrl: string, name: string): Promise<ServerProcess> => {
    const server = await startServerProcess({
      DATABASE_URL: databaseUrl,
      PGAPPNAME: name,
      JWT_SECRET,
      COOKIE_SECRET: randomBytes(32).toString("hex"),
      AUTH_MFA_ENCRYPTION_KEY: randomBytes(32).toString("hex"),
      DATABASE_POOL_MAX: "40",
      RATE_LIMIT_SCALE: "1000",
      // Jobs are for workers: what is tidied up here is not theirs.
      MEDUSA_WORKER_MODE: "server",
      CATALOGUE_FOLLOWS_EVENTS: "false",
      SHUTDOWN_DRAIN_SECONDS: "0",
      MAIL_DIR: join(folder, "mail"),
      FILES_DIR: join(folder, "files"),
    });
    alive.add(server);
    return server;
  };
  const kill = async (server: ServerProcess, name: string): Promise<void> => {
    await server.kill();
    alive.delete(server);
    // The database notices when a connection breaks, and takes back what was not committed.
    await eventuallyPasses(async () => {
      const { rowCount } = await database.query(
        "select 1 from pg_stat_activity where datname = current_database() and application_name = $1",
        [name],
      );
      expect(rowCount).toBe(0);
    });
  };
  const stored = async (): Promise<Map<string, StoredBooking>> =>
    new Map((await storedBookings(database)).map((booking) => [booking.id, booking]));
  const proxied = (): string => {
    const url = new URL(connectionUrl(DATABASE));
    url.hostname = "localhost";
    url.port = String(proxy.port);
    return url.href;
  };

  beforeAll(async () => {
    await copyDatabase(process.env.TEST_TEMPLATE_DATABASE ?? "", DATABASE);
    database = new Client({ connectionString: connectionUrl(DATABASE) });
    await database.connect();
    await writeCast(database, PEOPLE);
    proxy = await openFreezingProxy(new URL(connectionUrl(DATABASE)));
  });

  afterAll(async () => {
    await Promise.all([...alive].map((server) => server.kill()));
    await proxy.close();
    await database.end();
    await dropDatabase(DATABASE);
    rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async () => {
    expect(await brokenLaws(database)).toEqual([]);
  });

  it("wherever it is killed: what was committed is there, what was not never was, and asking again ends well", async () => {
    const first = await start(proxied(), "first");
    const [hour, other] = [dayAt(10, 9), dayAt(10, 15)];
    type Prepared = "nothing" | "held" | "confirmed";
    type Case = {
      does: "hold" | "confirm" | "cancel" | "reschedule";
      with: Prepared;
      at: (about: { id: string; person: number }) => FreezePoint;
      isDone: boolean;
    };
    const transaction = (statement: string, when: FreezePoint["when"]): Case["at"] => {
      // Mails name the booking too, in transactions of their own.
      return ({ id }) => ({ statement, about: `booking b where id = '${id}'`, when });
    };
    const changes = (does: Case["does"], from: Prepared): Case[] => [
      { does, with: from, at: transaction("for update of b", "after"), isDone: false },
      { does, with: from, at: transaction("update booking", "before"), isDone: false },
      { does, with: from, at: transaction("COMMIT", "before"), isDone: false },
      { does, with: from, at: transaction("COMMIT", "after"), isDone: true },
    ];
    const holding = (when: FreezePoint["when"]): Case["at"] => {
      return ({ person }) => ({ statement: "booking_hold(", about: clientId(person), when });
    };
    const cases: Case[] = [
      { does: "hold", with: "nothing", at: holding("before"), isDone: false },
      { does: "hold", with: "nothing", at: holding("after"), isDone: true },
      {
        does: "hold",
        with: "nothing",
        // When the answer is being written.
        at: ({ person }) => ({
          statement: 'from "stylist"',
          about: stylistId(person),
          when: "before",
        }),
        isDone: true,
      },
      ...changes("confirm", "held"),
      ...changes("cancel", "held"),
      ...changes("cancel", "confirmed"),
      ...changes("reschedule", "confirmed").slice(1),
    ];
    expect(cases.length).toBeLessThanOrEqual(PEOPLE);
    const prepared = await Promise.all(
      cases.map(async (one, person) => {
        const client = personAt(first, person);
        const held = one.with === "nothing" ? undefined : await client.hold(person, hour, "early");
        const isConfirmed = held && one.with === "confirmed";
        const confirmed = isConfirmed ? await client.act("confirm", held.id) : undefined;
        expect(confirmed?.status).toBe(isConfirmed ? 200 : undefined);
        return { ...one, person, id: held?.id ?? "" };
      }),
    );
    const before = await stored();
    type Doing = (typeof prepared)[number];
    const doIt = (server: ServerProcess, { does, person, id }: Doing): Promise<Done> => {
      const client = personAt(server, person);
      return does === "hold"
        ? client.hold(person, hour, "key")
        : client.act(does, id, does === "reschedule" ? { starts_at: other } : {});
    };
    const frozen = proxy.freeze(prepared.map((one) => one.at(one)));
    const answers = prepared.map((one) => doIt(first, one));
    await frozen.finally(() => kill(first, "first"));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(answers.map(() => 0));

    expect(await brokenLaws(database)).toEqual([]);
    const left = await stored();
    const mine = (found: Map<string, StoredBooking>, { person }: Doing) =>
      [...found.values()].filter(({ customer_id }) => customer_id === clientId(person));
    const outcome = { hold: "held", confirm: "confirmed", cancel: "cancelled" } as const;
    for (const one of prepared.filter(({ isDone }) => !isDone)) {
      expect(mine(left, one)).toEqual(mine(before, one));
    }
    for (const one of prepared.filter(({ isDone }) => isDone)) {
      const rows = mine(left, one);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.status).toBe(one.does === "reschedule" ? "confirmed" : outcome[one.does]);
      expect(Date.parse(rows[0]?.starts_at ?? "")).toBe(
        Date.parse(one.does === "reschedule" ? other : hour),
      );
    }

    // Of what nobody could tell people of any more, a job finds the row: see `outbox.spec.ts`.
    const untold = await database.query<{ booking_id: string }>(
      `select booking_id from (
         select distinct on (booking_id) booking_id, untold_since from booking_change
         order by booking_id, created_at desc) latest
       where untold_since is not null`,
    );
    const news = prepared.filter(
      (one) => one.isDone && (one.does === "confirm" || one.with === "confirmed"),
    );
    expect(news.length).toBeGreaterThan(2);
    expect(untold.rows.map((row) => row.booking_id)).toEqual(
      expect.arrayContaining(news.map(({ id }) => id)),
    );

    const second = await start(connectionUrl(DATABASE), "second");
    for (const one of prepared) {
      const again = await doIt(second, one);
      expect({ does: one.does, ...again }).toMatchObject({
        status: one.does === "hold" ? 201 : 200,
        booking: one.does === "reschedule" ? "confirmed" : outcome[one.does],
      });
      const rows = mine(await stored(), one);
      expect(rows.map(({ id }) => id)).toEqual([again.id]);
      // Nothing that had been done is done twice.
      expect(rows[0]?.changes).toHaveLength(
        one.isDone ? (mine(left, one)[0]?.changes.length ?? 0) : (rows[0]?.changes.length ?? 0),
      );
      const length = { nothing: 1, held: 2, confirmed: 3 }[one.with];
      expect(rows[0]?.changes).toHaveLength(length);
    }

    // Somebody died with an hour in their hands and never comes back: it is free when its time is over.
    const [dead] = prepared.filter(({ does, isDone }) => does === "hold" && isDone);
    const next = personAt(second, PEOPLE - 1);
    const want = () => next.hold(dead?.person ?? 0, hour, "next");
    expect(await want()).toMatchObject({ status: 409 });
    await database.query(
      "update booking set hold_expires_at = now() - interval '1 second' where customer_id = $1",
      [clientId(dead?.person ?? 0)],
    );
    expect(await want()).toMatchObject({ status: 201, booking: "held" });
    standing = second;
  }, 60_000);

  it("at any moment of a rush", async () => {
    await database.query("delete from booking");
    const server = standing ?? (await start(connectionUrl(DATABASE), "second"));
    let isOver = false;
    const acknowledged: { id: string; states: string[] }[] = [];
    const unanswered: { person: number; stylist: number; starts_at: string; key: string }[] = [];
    const rush = async (person: number): Promise<void> => {
      const client = personAt(server, person);
      for (let round = 0; !isOver; round += 1) {
        const stylist = (person + round) % RUSH_STYLISTS;
        const starts_at = dayAt(20, RUSH_HOURS[(person + round) % RUSH_HOURS.length] ?? 9);
        const key = `rush-${round}`;
        const held = await client.hold(stylist, starts_at, key);
        if (held.status === 0) {
          unanswered.push({ person, stylist, starts_at, key });
        } else if (held.status === 201) {
          const states = [held.booking];
          acknowledged.push({ id: held.id, states });
          const confirmed = await client.act("confirm", held.id);
          states.push(confirmed.booking || "confirmed?");
          const cancelled = await client.act("cancel", held.id);
          states.push(cancelled.booking || "cancelled?");
        }
      }
    };
    const people = Array.from({ length: PEOPLE }, (_, person) => rush(person));
    // Anywhere between the first answers and a diary that has been fought over.
    await eventuallyPasses(async () => expect(acknowledged.length).toBeGreaterThan(10), 30_000);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
    await kill(server, "second");
    isOver = true;
    await Promise.all(people);
    expect(unanswered.length).toBeGreaterThan(0);

    expect(await brokenLaws(database)).toEqual([]);
    const left = await stored();
    for (const { id, states } of acknowledged) {
      const seen = left.get(id)?.changes.map(({ to_status }) => to_status as string) ?? [];
      const told = states.filter((state) => !state.endsWith("?"));
      expect(seen.slice(0, told.length)).toEqual(told);
    }

    const third = await start(connectionUrl(DATABASE), "third");
    for (const { person, stylist, starts_at, key } of unanswered) {
      const known = [...left.values()].find(
        (row) => row.customer_id === clientId(person) && row.idempotency_key === key,
      );
      const again = await personAt(third, person).hold(stylist, starts_at, key);
      // Whose hold was written gets it; an hour that was not held may be somebody else's by now.
      expect(known ? [201] : [201, 409]).toContain(again.status);
      expect(known && again.id).toBe(known?.id);
    }
    await kill(third, "third");
  }, 60_000);
});
