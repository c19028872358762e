import { generateEntityId } from "@medusajs/framework/utils";
import type { BookingStatus } from "../lib/booking-status";
import type { Actor, BookingDTO } from "../types";
import { bookingOf, STORED_BOOKING } from "./bookings";
import { rows, type Sql } from "./run";

/** The columns that a change may touch, and that undoing it puts back. */
const MUTABLE = [
  "status",
  "starts_at",
  "ends_at",
  "hold_expires_at",
  "sequence",
  "reschedule_count",
  "last_reschedule_at",
  "cancelled_by",
  "late_cancellation",
  "reason",
  "alternatives",
] as const;

type Mutable = (typeof MUTABLE)[number];
export type BookingPatch = Partial<Pick<BookingDTO, Mutable>>;

const AS_TYPE: Readonly<Partial<Record<Mutable, string>>> = {
  starts_at: "::timestamptz",
  ends_at: "::timestamptz",
  hold_expires_at: "::timestamptz",
  last_reschedule_at: "::timestamptz",
  alternatives: "::jsonb",
};

const BEFORE = `jsonb_build_object(${MUTABLE.map((name) => `'${name}', old.${name}`).join(", ")})`;

type Doing = {
  actor: Actor;
  reason: string | null;
  /** Nobody is to be told. */
  silent: boolean;
};

/**
 * Changes a booking and writes the change down, in one statement, and with it whether people are to be
 * told. Under the lock of its row or of the stylist.
 *
 * @param patch the columns that become something else
 */
export async function applyChange(
  context: Sql,
  booking: BookingDTO,
  patch: BookingPatch,
  { actor, reason, silent }: Doing,
): Promise<{ booking: BookingDTO; change_id: string }> {
  const columns = MUTABLE.filter((name) => patch[name] !== undefined);
  const values = columns.map((name) =>
    name === "alternatives" && patch[name] ? JSON.stringify(patch[name]) : patch[name],
  );
  const changeId = generateEntityId(undefined, "bchg");
  const moves = patch.starts_at !== undefined;
  const [changed] = await rows<{ booking: BookingDTO; now: string }>(
    context,
    `with old as (select * from booking where id = ?),
     b as (
       update booking
       set ${columns.map((name) => `${name} = ?${AS_TYPE[name] ?? ""}`).join(", ")},
         updated_at = clock_timestamp()
       where id = ? returning *
     ), noted as (
       insert into booking_change (id, booking_id, from_status, to_status, actor_type, actor_id,
         reason, starts_at_before, starts_at_after, before, untold_since, created_at)
       select ?, old.id, old.status, b.status, ?, ?, ?,
         case when ? then old.starts_at end, case when ? then b.starts_at end, ${BEFORE},
         case when ? then null else clock_timestamp() end, clock_timestamp()
       from old, b
     )
     select ${STORED_BOOKING} from b`,
    [
      ...[booking.id, ...values, booking.id],
      ...[changeId, actor.type, actor.id, reason, moves, moves, silent],
    ],
  );
  return { booking: changed ? bookingOf(changed) : booking, change_id: changeId };
}

/** The latest change of a booking, when it led to this state (or moved it to this time) by this kind of actor. */
export async function lastChangeLike(
  context: Sql,
  booking: BookingDTO,
  actor: Actor,
  like: { to_status: BookingStatus } | { starts_at: string },
): Promise<string | undefined> {
  const [last] = await rows<{
    id: string;
    to_status: BookingStatus;
    actor_type: string;
    moved_to: string | null;
  }>(
    context,
    `select id, to_status, actor_type, to_jsonb(starts_at_after) #>> '{}' as moved_to
     from booking_change where booking_id = ? and deleted_at is null
     order by created_at desc limit 1`,
    [booking.id],
  );
  if (last?.actor_type !== actor.type) {
    return undefined;
  }
  const same =
    "to_status" in like
      ? last.to_status === like.to_status && last.moved_to === null
      : last.moved_to !== null && new Date(last.moved_to).toISOString() === like.starts_at;
  return same ? last.id : undefined;
}

/** The stylist whose diary a change is in; undefined when the change is gone. */
export async function stylistOfChange(context: Sql, changeId: string): Promise<string | undefined> {
  const [found] = await rows<{ stylist_id: string }>(
    context,
    `select b.stylist_id from booking_change c join booking b on b.id = c.booking_id where c.id = ?`,
    [changeId],
  );
  return found?.stylist_id;
}

/**
 * Puts a booking back to what it was before its latest change, and removes the row about it. A change
 * that others followed stays. Under the stylist's lock.
 */
export async function revertChange(context: Sql, changeId: string): Promise<void> {
  const restored = MUTABLE.map((name) => `${name} = was.${name}`).join(", ");
  await rows(
    context,
    `with change as (
       select c.id, c.booking_id, c.before from booking_change c
       where c.id = ? and c.before is not null
         and not exists (
           select 1 from booking_change later
           where later.booking_id = c.booking_id and later.created_at > c.created_at)
     ), reverted as (
       update booking b set ${restored}, updated_at = clock_timestamp()
       from change, jsonb_populate_record(null::booking, change.before) was
       where b.id = change.booking_id returning change.id
     )
     delete from booking_change where id in (select id from reverted)`,
    [changeId],
  );
}
