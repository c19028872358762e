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
    `select stylist_id, count(distinct customer_id)::int as clients from booking
     where stylist_id in (select jsonb_array_elements_text(?::jsonb)) and deleted_at is null
       and (status in ('held', 'requested', 'confirmed') and ends_at > clock_timestamp()
           and (status <> 'held' or hold_expires_at > clock_timestamp())
         or status = 'completed' and ends_at > clock_timestamp() - interval '90 days')
     group by stylist_id`,
    [JSON.stringify(stylistIds)],
  );
  const counted = new Map(found.map(({ stylist_id, clients }) => [stylist_id, clients]));
  return new Map(stylistIds.map((id) => [id, counted.get(id) ?? 0]));
}
