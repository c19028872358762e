import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { badInput, conflict } from "../../../lib/house-error";
import { BOOKING_MODULE } from "../../../modules/booking";
import { noSuchBooking } from "../../../modules/booking/lib/refusals";
import type BookingModuleService from "../../../modules/booking/service";
import type { BookingDTO, TransitionInput } from "../../../modules/booking/types";
import type { InviteInput } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";
import { readCapacities } from "../lib/read-stylists";

export type InvitationRequest = Omit<InviteInput, "booking_starts_at">;
type Hour = { starts_at: string | null; request: TransitionInput | null };

const NONE: Hour = { starts_at: null, request: null };

function hourOf(booking: BookingDTO, { customer_id, stylist_ids }: InvitationRequest): Hour {
  const { id, status, confirmation, starts_at } = booking;
  if (booking.customer_id !== customer_id || booking.stylist_id !== stylist_ids[0]) {
    throw noSuchBooking(id);
  }
  if (status !== "held" && status !== "requested") {
    throw conflict(
      "hour_not_held",
      "This hour is not held for you any more. Choose an hour again, or invite without one.",
      { status },
    );
  }
  // Ten minutes are too short for an answer: where the stylist answers, the hour waits as a request.
  const asks = status === "held" && confirmation === "on_request";
  const actor = { type: "customer", id: customer_id } as const;
  return { starts_at, request: asks ? { id, to: "requested", actor } : null };
}

const bookingOf = (container: MedusaContainer, id: string): Promise<BookingDTO> =>
  container.resolve<BookingModuleService>(BOOKING_MODULE).getBooking(id);

/** Of what was asked before, only an hour may be left to do that a crash kept from becoming a request. */
async function hourLeftOver(container: MedusaContainer, input: InvitationRequest): Promise<Hour> {
  if (input.booking_id === null) {
    return NONE;
  }
  const booking = await bookingOf(container, input.booking_id);
  return booking.status === "held" ? hourOf(booking, input) : NONE;
}

/**
 * Refuses stylists who take nobody on, and hours that are not the client's. What was asked with the
 * same idempotency key before needs no second look, but for what a crash has left undone.
 *
 * @returns when the hour begins that comes along, and how to keep it until the answer
 * @throws HouseError 404; 400 `hour_needs_one_stylist`; 409 `hour_not_held`, `stylist_full`
 *   (`details.stylist_ids`)
 */
export const assertMayInviteStep = createStep(
  "assert-may-invite",
  async (input: InvitationRequest, { container }) => {
    const { customer_id, stylist_ids, booking_id, idempotency_key } = input;
    const service = concierge(container);
    if (await service.hasInvitedWith(customer_id, idempotency_key)) {
      return new StepResponse(await hourLeftOver(container, input));
    }
    const capacities = await readCapacities(container, stylist_ids);
    const engaged = await service.engagedClients(stylist_ids);
    const full = stylist_ids.filter((id) => {
      const others = (engaged.get(id) ?? []).filter((client) => client !== customer_id);
      return others.length >= (capacities.get(id) ?? 0);
    });
    if (full.length > 0) {
      throw conflict("stylist_full", "Every place of this stylist is taken. Choose another one.", {
        stylist_ids: full,
      });
    }
    if (booking_id === null) {
      return new StepResponse(NONE);
    }
    if (stylist_ids.length !== 1) {
      throw badInput("hour_needs_one_stylist", "An hour comes along with one stylist only.");
    }
    return new StepResponse(hourOf(await bookingOf(container, booking_id), input));
  },
);
