import type pg from "pg";
import type { Ask } from "./ask.js";
import type { Diary, Outcome } from "./diary.js";
import { clientId, PUBLISHABLE_KEY, stylistId, typeId } from "./people.js";

/** Waits for nobody: the servers lock rows in an order of their own. */
const EXPIRE_SOME = `
  update booking set hold_expires_at = now() - interval '1 second'
  where id in (
    select id from booking
    where status = 'held' and hold_expires_at > now() and created_at < now() - interval '250 ms'
      and random() < 0.5
    for update skip locked)`;

const OVERLAPS = `
  select count(*)::int as pairs from booking a join booking b
    on a.stylist_id = b.stylist_id and a.id < b.id and a.blocked && b.blocked
  where a.status in ('held', 'requested', 'confirmed') and a.deleted_at is null
    and b.status in ('held', 'requested', 'confirmed') and b.deleted_at is null`;

const CONTRADICTIONS = `
  select count(*)::int as bookings from booking b
  where b.status is distinct from (
    select c.to_status from booking_change c where c.booking_id = b.id
    order by c.created_at desc, c.id desc limit 1)`;

/**
 * The diary of the house over HTTP; each request goes to another of the servers.
 *
 * @param tokenOf the bearer token of a client
 */
export function houseDiary(
  servers: readonly string[],
  ask: Ask,
  database: pg.Pool,
  tokenOf: (customerId: string) => string,
): Diary {
  const headers = new Map<number, Record<string, string>>();
  let turn = 0;
  const headersOf = (client: number): Record<string, string> => {
    const known = headers.get(client) ?? {
      authorization: `Bearer ${tokenOf(clientId(client))}`,
      "x-publishable-api-key": PUBLISHABLE_KEY,
      // Everybody comes from an address of their own.
      "x-forwarded-for": `198.18.${Math.floor(client / 250)}.${(client % 250) + 1}`,
    };
    headers.set(client, known);
    return known;
  };
  const post = async (client: number, path: string, body: unknown): Promise<Outcome> => {
    turn += 1;
    const server = servers[turn % servers.length] ?? "";
    const { status, body: answer, ms } = await ask("POST", server + path, headersOf(client), body);
    const booking = answer.booking as { id: string } | undefined;
    return { status, ms, code: String(answer.code ?? ""), ...(booking && { id: booking.id }) };
  };
  return {
    hold: (client, { stylist, starts_at }) =>
      post(client, "/store/bookings", {
        stylist_id: stylistId(stylist),
        appointment_type_id: typeId(stylist),
        starts_at,
        mode: "video",
        time_zone: "America/New_York",
      }),
    confirm: (client, id) => post(client, `/store/bookings/${id}/confirm`, {}),
    cancel: (client, id) => post(client, `/store/bookings/${id}/cancel`, {}),
    move: (client, id, { starts_at }) =>
      post(client, `/store/bookings/${id}/reschedule`, { starts_at }),
    expireSome: async () => {
      const { rowCount } = await database.query(EXPIRE_SOME);
      return rowCount ?? 0;
    },
    overlaps: async () => {
      const { rows } = await database.query<{ pairs: number }>(OVERLAPS);
      return rows[0]?.pairs ?? Number.NaN;
    },
    contradictions: async () => {
      const { rows } = await database.query<{ bookings: number }>(CONTRADICTIONS);
      return rows[0]?.bookings ?? Number.NaN;
    },
  };
}
