import { TELLING_LEASE_MINUTES, UNTOLD_AFTER_SECONDS, UNTOLD_DAYS } from "../lib/telling";
import type { BookingDTO, UntoldChange } from "../types";
import { bookingOf, STORED_BOOKING } from "./bookings";
import { rows, type Sql } from "./run";

const FREE = `untold_since is not null and deleted_at is null
  and (leased_until is null or leased_until <= clock_timestamp())`;

/**
 * The row is the claim, for as long as its lease. Two who want the same one wait for each other, and the
 * second finds it leased.
 *
 * @param which the rows of `booking_change` to take on; after it comes no other parameter
 */
const claiming = (which: string): string => `
  with claimed as (
    update booking_change
    set leased_until = clock_timestamp()
      + greatest(interval '${TELLING_LEASE_MINUTES} minutes', clock_timestamp() - untold_since)
    where ${which} and ${FREE} returning *
  )
  select c.id as change_id, c.from_status, c.to_status, c.starts_at_after is not null as is_move,
    to_jsonb(c.leased_until) #>> '{}' as leased_until,
    exists (
      select 1 from booking_change later
      where later.booking_id = c.booking_id and later.created_at > c.created_at
        and later.untold_since is null and later.deleted_at is null) as is_overtaken,
    ${STORED_BOOKING}
  from claimed c join booking b on b.id = c.booking_id
  order by c.created_at, c.id`;

const CLAIM_OF_BOOKING = claiming("booking_id = ?");

const CLAIM_NEXT = claiming(`id = (
  select id from booking_change
  where untold_since <= clock_timestamp() - interval '${UNTOLD_AFTER_SECONDS} seconds'
    and untold_since > clock_timestamp() - interval '${UNTOLD_DAYS} days' and ${FREE}
  order by untold_since limit 1 for update skip locked)`);

type ClaimedRow = Omit<UntoldChange, "booking"> & { booking: BookingDTO; now: string };

const untoldOf = ({ booking, now, ...change }: ClaimedRow): UntoldChange => ({
  ...change,
  booking: bookingOf({ booking, now }),
});

/** See `claimUntoldChanges` of the service. */
export async function claimUntoldOf(context: Sql, bookingId: string): Promise<UntoldChange[]> {
  return (await rows<ClaimedRow>(context, CLAIM_OF_BOOKING, [bookingId])).map(untoldOf);
}

/** See `claimNextUntoldChange` of the service. */
export async function claimNextUntold(context: Sql): Promise<UntoldChange | undefined> {
  const [claimed] = await rows<ClaimedRow>(context, CLAIM_NEXT);
  return claimed && untoldOf(claimed);
}

/** See `noteChangeTold` of the service. */
export async function noteTold(context: Sql, changeId: string): Promise<void> {
  await rows(
    context,
    "update booking_change set untold_since = null, leased_until = null where id = ?",
    [changeId],
  );
}

/** See `releaseUntoldChange` of the service. */
export async function releaseUntold(
  context: Sql,
  { change_id, leased_until }: Pick<UntoldChange, "change_id" | "leased_until">,
): Promise<void> {
  await rows(
    context,
    `update booking_change set leased_until = null
     where id = ? and leased_until = ?::timestamptz`,
    [change_id, leased_until],
  );
}
