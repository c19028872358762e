import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { BookingStatus } from "../../../modules/booking/lib/booking-status";
import {
  assertActorOwnsBookingStep,
  type OwnedBookingInput,
} from "../steps/assert-actor-owns-booking";
import { changeBookingStep } from "../steps/change-booking";

/**
 * A client confirms what they hold: an appointment where the type is confirmed at once, a request
 * where the stylist answers in person.
 */
export const confirmBookingWorkflow = createWorkflow(
  "confirm-booking",
  (input: OwnedBookingInput) => {
    const owned = assertActorOwnsBookingStep(input);
    const wanted = transform(
      { input, owned },
      ({ input: { id, actor }, owned: { confirmation } }) => {
        const to: BookingStatus = confirmation === "instant" ? "confirmed" : "requested";
        return { id, actor, to };
      },
    );
    const change = changeBookingStep(wanted);
    when("has-changed", { change }, (data) => !data.change.repeated).then(() => {
      const data = transform({ change }, ({ change: { booking } }) => ({ id: booking.id }));
      emitEventStep({ eventName: change.event, data });
    });
    return new WorkflowResponse(change.booking);
  },
);
