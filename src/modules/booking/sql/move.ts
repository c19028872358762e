import { badInput } from "../../../lib/house-error";
import { moveRefused, noSuchBooking } from "../lib/refusals";
import { moveObstacle, statusAfterMove } from "../lib/reschedule-policy";
import type { ChangeResult, RescheduleInput } from "../types";
import { findBooking, lockDiary } from "./bookings";
import { applyChange, lastChangeLike } from "./changes";
import { expireHolds } from "./hold";
import type { Sql } from "./run";

const MINUTE_MS = 60_000;

/** See `rescheduleBooking` of the service. In a transaction; the time has been checked. */
export async function move(
  context: Sql,
  { id, actor }: RescheduleInput,
  startsAt: Date,
): Promise<ChangeResult> {
  const before = await findBooking(context, id);
  if (!before) {
    throw noSuchBooking(id);
  }
  await lockDiary(context, before.booking.stylist_id);
  await expireHolds(context, before.booking.stylist_id);
  const found = await findBooking(context, id);
  if (!found) {
    throw noSuchBooking(id);
  }
  const { booking, now } = found;
  const starts_at = startsAt.toISOString();
  if (starts_at === booking.starts_at) {
    const done = await lastChangeLike(context, booking, actor, { starts_at });
    if (done) {
      return { booking, change_id: done, repeated: true };
    }
  }
  const facts = { ...booking, starts_at: new Date(booking.starts_at) };
  const obstacle = moveObstacle(facts, actor.type, now);
  if (obstacle) {
    throw moveRefused(booking.status, obstacle);
  }
  if (starts_at === booking.starts_at) {
    throw badInput("same_time", "The appointment is at this time already.");
  }
  const changed = await applyChange(
    context,
    booking,
    {
      status: statusAfterMove(booking.status, booking.confirmation, actor.type),
      starts_at,
      ends_at: new Date(startsAt.getTime() + booking.duration_minutes * MINUTE_MS).toISOString(),
      sequence: booking.sequence + 1,
      // What staff and stylist move does not use up the client's three times.
      reschedule_count: booking.reschedule_count + (actor.type === "customer" ? 1 : 0),
      last_reschedule_at: now.toISOString(),
    },
    { actor, reason: null, silent: false },
  );
  return { ...changed, repeated: false };
}
