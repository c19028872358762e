import { REMINDER_LEASE_MINUTES, REMINDERS, type ReminderKind } from "../lib/reminders";
import type { BookingDTO, DueReminder } from "../types";
import { bookingOf, STORED_BOOKING } from "./bookings";
import { rows, type Sql } from "./run";

/**
 * A reminder is due from its lead before the start on. Not for a booking that was made, moved or
 * answered after that: it made a mail of its own. The row is the claim, for as long as its lease; the
 * lock keeps two who claim from waiting for each other row by row.
 */
const CLAIM = `
  with clock as (
    select now, now - ? * interval '1 minute' as lapsed
    from (select coalesce(?::timestamptz, clock_timestamp()) as now) asked
  ), reminder as (
    select * from jsonb_to_recordset(?::jsonb)
      as reminder(kind text, lead_minutes int, until_minutes int, recipient text)
  ), due as (
    select b.id, b.sequence, reminder.kind, reminder.recipient, clock.now, clock.lapsed
    from booking b cross join reminder cross join clock
    where b.status = 'confirmed' and b.deleted_at is null
      and b.starts_at - reminder.lead_minutes * interval '1 minute' <= clock.now
      and b.starts_at - reminder.until_minutes * interval '1 minute' > clock.now
      and b.starts_at > clock.now and b.starts_at < clock.now + interval '2 days'
      and not exists (
        select 1 from booking_change change where change.booking_id = b.id
          and change.created_at > b.starts_at - reminder.lead_minutes * interval '1 minute')
      and not exists (
        select 1 from booking_reminder taken where taken.booking_id = b.id
          and taken.sequence = b.sequence and taken.kind = reminder.kind
          and taken.recipient = reminder.recipient and taken.deleted_at is null
          and (taken.done_at is not null or taken.claimed_at > clock.lapsed))
    order by b.starts_at, b.id limit ?
  ), claimed as (
    insert into booking_reminder as earlier (id, booking_id, sequence, kind, recipient, claimed_at)
    select 'brem_' || replace(gen_random_uuid()::text, '-', ''), id, sequence, kind, recipient, now
    from due
    on conflict (booking_id, sequence, kind, recipient) where deleted_at is null do update
      set claimed_at = excluded.claimed_at, updated_at = clock_timestamp()
      where earlier.done_at is null
        and earlier.claimed_at <= excluded.claimed_at - ? * interval '1 minute'
    returning *
  )
  select claimed.id, claimed.kind, claimed.recipient,
    to_jsonb(claimed.claimed_at) #>> '{}' as claimed_at, ${STORED_BOOKING}
  from claimed join booking b on b.id = claimed.booking_id
  order by b.starts_at, claimed.id`;

type ClaimedRow = {
  id: string;
  kind: ReminderKind;
  recipient: DueReminder["recipient"];
  claimed_at: string;
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
    REMINDER_LEASE_MINUTES,
    now?.toISOString() ?? null,
    JSON.stringify(REMINDERS),
    limit,
    REMINDER_LEASE_MINUTES,
  ]);
  return claimed.map(({ id, kind, recipient, claimed_at, ...stored }) => ({
    id,
    kind,
    recipient,
    claimed_at,
    booking: bookingOf(stored),
  }));
}

/** See `keepReminder` of the service. */
export async function keepReminder(
  context: Sql,
  { id, claimed_at }: Pick<DueReminder, "id" | "claimed_at">,
): Promise<boolean> {
  const kept = await rows<{ id: string }>(
    context,
    `update booking_reminder set claimed_at = greatest(claimed_at, clock_timestamp())
     where id = ? and claimed_at = ?::timestamptz and done_at is null returning id`,
    [id, claimed_at],
  );
  return kept.length > 0;
}

/** See `finishReminder` of the service. */
export async function finishReminder(context: Sql, id: string): Promise<void> {
  await rows(
    context,
    `update booking_reminder set done_at = clock_timestamp(), updated_at = clock_timestamp()
     where id = ? and done_at is null`,
    [id],
  );
}

/** See `releaseReminder` of the service. */
export async function releaseReminder(context: Sql, id: string): Promise<void> {
  await rows(context, "delete from booking_reminder where id = ? and done_at is null", [id]);
}
