import type { Client } from "pg";
import {
  BOOKING_STATUSES,
  type BookingStatus,
  bookingTransition,
} from "../../src/modules/booking/lib/booking-status";

type StoredChange = {
  from_status: BookingStatus | null;
  to_status: BookingStatus;
  /** Null where the change was no move. */
  moved_from: string | null;
  moved_to: string | null;
};

export type StoredBooking = {
  id: string;
  customer_id: string;
  idempotency_key: string | null;
  status: BookingStatus;
  starts_at: string;
  changes: StoredChange[];
};

const BOOKINGS = `
  select b.id, b.customer_id, b.idempotency_key, b.status, to_jsonb(b.starts_at) #>> '{}' as starts_at,
    coalesce((select jsonb_agg(jsonb_build_object('from_status', c.from_status,
        'to_status', c.to_status, 'moved_from', c.starts_at_before, 'moved_to', c.starts_at_after)
        order by c.created_at, c.id)
      from booking_change c where c.booking_id = b.id), '[]') as changes
  from booking b order by b.id`;

const OVERLAPS = `
  select a.id || ' and ' || b.id as pair from booking a join booking b
    on a.stylist_id = b.stylist_id and a.id < b.id and a.blocked && b.blocked
  where a.status in ('held', 'requested', 'confirmed')
    and b.status in ('held', 'requested', 'confirmed')`;

const ORPHANS = `
  select c.id from booking_change c
  where not exists (select 1 from booking b where b.id = c.booking_id)`;

/** Every booking with its history, as the rows say it. */
export async function storedBookings(database: Client): Promise<StoredBooking[]> {
  return (await database.query<StoredBooking>(BOOKINGS)).rows;
}

const sameInstant = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

function flawsOf({ id, status, starts_at, changes }: StoredBooking): string[] {
  const flaws: string[] = [];
  let state: BookingStatus | null = null;
  let movedTo: string | undefined;
  for (const { from_status, to_status, moved_from, moved_to } of changes) {
    if (from_status !== state) {
      flaws.push(`${id}: a change from ${from_status} follows one to ${state}`);
    }
    const isMove = moved_from !== null && moved_to !== null;
    const isFirst = from_status === null && to_status === "held";
    if (!isMove && !isFirst && !(from_status && bookingTransition(from_status, to_status))) {
      flaws.push(`${id}: nothing leads from ${from_status} to ${to_status}`);
    }
    state = to_status;
    movedTo = moved_to ?? movedTo;
  }
  if (!BOOKING_STATUSES.includes(status) || state !== status) {
    flaws.push(`${id}: it is ${status}, and its last change led to ${state}`);
  }
  if (movedTo && !sameInstant(movedTo, starts_at)) {
    flaws.push(`${id}: it begins at ${starts_at}, and was moved to ${movedTo}`);
  }
  return flaws;
}

/**
 * What must be true of the diary at every moment, whoever has died when: no stylist in two places, each
 * booking in a state that its history leads to step by step, no change of nothing, and each key once.
 *
 * @returns what is wrong, in words; nothing when all is well
 */
export async function brokenLaws(database: Client): Promise<string[]> {
  const bookings = await storedBookings(database);
  const overlaps = await database.query<{ pair: string }>(OVERLAPS);
  const orphans = await database.query<{ id: string }>(ORPHANS);
  const keys = bookings.flatMap(({ customer_id, idempotency_key: key }) =>
    key === null ? [] : [`${customer_id} ${key}`],
  );
  return [
    ...bookings.flatMap(flawsOf),
    ...overlaps.rows.map(({ pair }) => `${pair} overlap`),
    ...orphans.rows.map(({ id }) => `${id} is a change of nothing`),
    ...keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => `${key} made more than one booking`),
  ];
}
