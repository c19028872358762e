import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { HouseError } from "../../../lib/house-error";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { TransitionInput } from "../../../modules/booking/types";
import { eventOfChange } from "../../booking/lib/event-of-change";
import { concierge } from "../lib/concierge";
import { settlementPlan } from "../lib/settlement-plan";
import type { HouseEvent } from "./emit-events";

export type SettleInput = {
  /** Invitations; missing: all whose answer is older than `older_than_seconds`. */
  ids?: string[];
  older_than_seconds?: number;
};
type Done = { change_ids: string[]; events: HouseEvent[] };

const AT_MOST = 200;

const bookingsOf = (container: MedusaContainer) =>
  container.resolve<BookingModuleService>(BOOKING_MODULE);

/** A refusal of the diary is an answer too: the hold has run out, or the hour is an appointment. */
async function transition(
  container: MedusaContainer,
  input: TransitionInput,
  done: Done,
): Promise<boolean> {
  try {
    const { booking, change_id, repeated } = await bookingsOf(container).transitionBooking(input);
    if (!repeated) {
      done.change_ids.push(change_id);
      done.events.push({
        name: eventOfChange(booking, input.actor.type),
        data: { id: booking.id },
      });
    }
    return true;
  } catch (error) {
    if (error instanceof HouseError && error.status < 500) {
      return false;
    }
    throw error;
  }
}

async function undo(
  container: MedusaContainer,
  changeIds: readonly string[],
  invitationIds: readonly string[],
): Promise<void> {
  for (const id of changeIds.toReversed()) {
    await bookingsOf(container).undoBookingChange(id);
  }
  await concierge(container).markBookingsSettled(invitationIds, false);
}

async function settle(container: MedusaContainer, id: string, done: Done): Promise<void> {
  const invitation = await concierge(container).getInvitation(id);
  const { booking_id, status } = invitation;
  if (booking_id === null || status === "pending") {
    return;
  }
  const booking = await bookingsOf(container).getBooking(booking_id);
  for (const input of settlementPlan({ ...invitation, status }, booking)) {
    if (!(await transition(container, input, done))) {
      return;
    }
  }
}

/**
 * Makes of the hours that came with answered invitations what the answers make of them. Whatever was
 * left over by a crash is done by the next caller; undone by putting every booking back.
 *
 * @returns the events that follow
 */
export const settleBookingsStep = createStep(
  "settle-bookings",
  async ({ ids, older_than_seconds = 0 }: SettleInput, { container }) => {
    const service = concierge(container);
    const unsettled = await service.unsettledInvitations({
      ...(ids && { ids }),
      olderThanSeconds: older_than_seconds,
      limit: AT_MOST,
    });
    const done: Done = { change_ids: [], events: [] };
    const settled = unsettled.map(({ id }) => id);
    try {
      for (const id of settled) {
        await settle(container, id, done);
      }
      await service.markBookingsSettled(settled, true);
    } catch (error) {
      await undo(container, done.change_ids, settled);
      throw error;
    }
    return new StepResponse(done.events, { change_ids: done.change_ids, ids: settled });
  },
  async (done, { container }) => {
    if (done) {
      await undo(container, done.change_ids, done.ids);
    }
  },
);
