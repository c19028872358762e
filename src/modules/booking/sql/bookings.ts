import { type BookingStatus, effectiveStatus } from "../lib/booking-status";
import type { BookingDTO, BookingsPageQuery } from "../types";
import { rows, type Sql } from "./run";

/** A booking as PostgreSQL writes it to JSON, and the clock it was read by. */
type StoredBooking = { booking: BookingDTO; now: string };

const utc = (instant: string): string => new Date(instant).toISOString();
const utcOrNull = (instant: string | null): string | null => instant && utc(instant);

/** The statement's `select` list; `b` is the booking. */
export const STORED_BOOKING = `to_jsonb(b) - 'blocked' - 'raw_price_amount' - 'raw_deposit_amount'
  - 'request_hash' - 'deleted_at' as booking, to_jsonb(clock_timestamp()) #>> '{}' as now`;

/** Gives a stored booking the shape that everybody sees. */
export function bookingOf({ booking, now }: StoredBooking): BookingDTO {
  return {
    ...booking,
    status: effectiveStatus(
      booking.status,
      booking.hold_expires_at === null ? null : new Date(booking.hold_expires_at),
      new Date(now),
    ),
    starts_at: utc(booking.starts_at),
    ends_at: utc(booking.ends_at),
    hold_expires_at: utcOrNull(booking.hold_expires_at),
    last_reschedule_at: utcOrNull(booking.last_reschedule_at),
    created_at: utc(booking.created_at),
    updated_at: utc(booking.updated_at),
  };
}

export type FoundBooking = {
  booking: BookingDTO;
  /** As the row says it, a hold that is over included. */
  stored_status: BookingStatus;
  /** The database's clock. */
  now: Date;
};

/**
 * One booking with the database's clock; undefined when there is none.
 *
 * @param locked let nobody else change it until the transaction ends
 */
export async function findBooking(
  context: Sql,
  id: string,
  locked = false,
): Promise<FoundBooking | undefined> {
  const [found] = await rows<StoredBooking>(
    context,
    `select ${STORED_BOOKING} from booking b where id = ? and deleted_at is null
     ${locked ? "for update of b" : ""}`,
    [id],
  );
  return (
    found && {
      booking: bookingOf(found),
      stored_status: found.booking.status,
      now: new Date(found.now),
    }
  );
}

/**
 * Lets nobody else take time of this stylist until the transaction ends. The same lock as that of
 * `booking_hold` in the database.
 */
export async function lockDiary(context: Sql, stylistId: string): Promise<void> {
  await rows(context, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `booking.stylist.${stylistId}`,
  ]);
}

const EFFECTIVE_STATUS = `case when b.status = 'held' and b.hold_expires_at <= clock_timestamp()
  then 'expired' else b.status end`;

/** One page of bookings and how many there are in all. */
export async function pageOfBookings(
  context: Sql,
  query: BookingsPageQuery,
): Promise<{ bookings: BookingDTO[]; count: number }> {
  const { stylist_id, customer_id, status, from, to, over_by } = query;
  const statuses = status === undefined || typeof status !== "string" ? status : [status];
  const conditions: [condition: string, value: unknown][] = [
    ["b.stylist_id = ?", stylist_id],
    ["b.customer_id = ?", customer_id],
    [
      `${EFFECTIVE_STATUS} in (select jsonb_array_elements_text(?::jsonb))`,
      statuses && JSON.stringify(statuses),
    ],
    ["b.ends_at > ?::timestamptz", from],
    ["b.starts_at < ?::timestamptz", to],
    [
      `(b.ends_at <= ?::timestamptz or ${EFFECTIVE_STATUS} not in ('held', 'requested', 'confirmed'))`,
      over_by,
    ],
  ];
  const wanted = conditions.filter(([, value]) => value !== undefined);
  const where = ["b.deleted_at is null", ...wanted.map(([condition]) => condition)].join(" and ");
  const values = wanted.map(([, value]) => value);
  const direction = query.order === "desc" ? "desc" : "asc";
  const found = await rows<StoredBooking>(
    context,
    `select ${STORED_BOOKING} from booking b where ${where}
     order by b.starts_at ${direction}, b.id ${direction} limit ? offset ?`,
    [...values, query.limit, query.offset],
  );
  const [total] = await rows<{ count: number }>(
    context,
    `select count(*)::int as count from booking b where ${where}`,
    values,
  );
  return { bookings: found.map(bookingOf), count: total?.count ?? 0 };
}
