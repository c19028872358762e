import type { BookingChangeDTO, BookingDTO } from "../types";
import { bookingOf, STORED_BOOKING } from "./bookings";
import { rows, type Sql } from "./run";

const utcOrNull = (instant: string | null): string | null =>
  instant && new Date(instant).toISOString();

/** See `listChangesOf` of the service. */
export async function changesOf(context: Sql, bookingId: string): Promise<BookingChangeDTO[]> {
  const found = await rows<{ change: BookingChangeDTO }>(
    context,
    `select to_jsonb(c) - 'before' - 'untold_since' - 'leased_until' - 'updated_at' - 'deleted_at' as change
     from booking_change c where booking_id = ? and deleted_at is null order by created_at, id`,
    [bookingId],
  );
  return found.map(({ change }) => ({
    ...change,
    starts_at_before: utcOrNull(change.starts_at_before),
    starts_at_after: utcOrNull(change.starts_at_after),
    created_at: new Date(change.created_at).toISOString(),
  }));
}

/** See `listOverdueBookings` of the service. */
export async function overdueBookings(context: Sql, limit: number): Promise<BookingDTO[]> {
  const found = await rows<{ booking: BookingDTO; now: string }>(
    context,
    `select ${STORED_BOOKING} from booking b
     where deleted_at is null
       and (status = 'held' and hold_expires_at <= clock_timestamp()
         or status = 'requested' and starts_at <= clock_timestamp())
     order by starts_at, id limit ?`,
    [limit],
  );
  return found.map(bookingOf);
}

/** See `countPlacesTaken` of the service. */
export async function placesTaken(
  context: Sql,
  stylistIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await rows<{ stylist_id: string; clients: number }>(
    context,
    // A stylist at a time, by the index, however many bookings the house has. None lasts a day.
    `select wanted.id as stylist_id, (
       select count(distinct customer_id)::int from booking
       where stylist_id = wanted.id and deleted_at is null
         and starts_at > statement_timestamp() - interval '91 days'
         and (status in ('held', 'requested', 'confirmed') and ends_at > statement_timestamp()
             and (status <> 'held' or hold_expires_at > statement_timestamp())
           or status = 'completed' and ends_at > statement_timestamp() - interval '90 days')
     ) as clients
     from jsonb_array_elements_text(?::jsonb) as wanted(id)`,
    [JSON.stringify(stylistIds)],
  );
  return new Map(found.map(({ stylist_id, clients }) => [stylist_id, clients]));
}
