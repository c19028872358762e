import { REMINDERS, type ReminderKind } from "../lib/reminders";
import type { BookingDTO, DueReminder } from "../types";
import { bookingOf, STORED_BOOKING } from "./bookings";
import { rows, type Sql } from "./run";

/**
 * A reminder is due from its lead before the start on. Not for a booking that was made, moved or
 * answered after that: it made a mail of its own. The row is the claim; the lock keeps two who claim
 * from waiting for each other row by row.
 */
const CLAIM = `
  with clock as (
    select coalesce(?::timestamptz, clock_timestamp()) as now
  ), reminder as (
    select * from jsonb_to_recordset(?::jsonb)
      as reminder(kind text, lead_minutes int, until_minutes int, recipient text)
  ), due as (
    select b.id, b.sequence, b.starts_at, reminder.kind, reminder.recipient
    from booking b cross join reminder cross join clock
    where b.status = 'confirmed' and b.deleted_at is null
      and b.starts_at - reminder.lead_minutes * interval '1 minute' <= clock.now
      and b.starts_at - reminder.until_minutes * interval '1 minute' > clock.now
      and b.starts_at > clock.now and b.starts_at < clock.now + interval '2 days'
      and not exists (
        select 1 from booking_change change where change.booking_id = b.id
          and change.created_at > b.starts_at - reminder.lead_minutes * interval '1 minute')
      and not exists (
        select 1 from booking_reminder sent where sent.booking_id = b.id
          and sent.sequence = b.sequence and sent.kind = reminder.kind
          and sent.recipient = reminder.recipient and sent.deleted_at is null)
    order by b.starts_at, b.id limit ?
  ), claimed as (
    insert into booking_reminder (id, booking_id, sequence, kind, recipient)
    select 'brem_' || replace(gen_random_uuid()::text, '-', ''), id, sequence, kind, recipient
    from due on conflict do nothing
    returning *
  )
  select claimed.id, claimed.kind, claimed.recipient, ${STORED_BOOKING}
  from claimed join booking b on b.id = claimed.booking_id
  order by b.starts_at, claimed.id`;

type ClaimedRow = {
  id: string;
  kind: ReminderKind;
  recipient: DueReminder["recipient"];
  booking: BookingDTO;
  now: string;
};

/** See `claimDueReminders` of the service. In a transaction. */
export async function claimReminders(
  context: Sql,
  now: Date | undefined,
  limit: number,
): Promise<DueReminder[]> {
  await rows(context, "select pg_advisory_xact_lock(hashtextextended('booking.reminders', 0))");
  const claimed = await rows<ClaimedRow>(context, CLAIM, [
    now?.toISOString() ?? null,
    JSON.stringify(REMINDERS),
    limit,
  ]);
  return claimed.map(({ id, kind, recipient, ...stored }) => ({
    id,
    kind,
    recipient,
    booking: bookingOf(stored),
  }));
}
