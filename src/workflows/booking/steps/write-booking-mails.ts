import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { OutgoingMail } from "../../mail/send-mail";
import { composeMail } from "../lib/compose-mail";
import { mailOfEvent } from "../lib/mail-of-event";
import { readPeople } from "../lib/read-people";

export type BookingEvent = { event: string; id: string };

/** Writes what client and stylist are told after an event; nothing when it is no longer so. */
export const writeBookingMailsStep = createStep(
  "write-booking-mails",
  async ({ event, id }: BookingEvent, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const booking = await service.getBooking(id);
    const kind = mailOfEvent(event, booking);
    const people = kind && (await readPeople(container, booking));
    const mails: OutgoingMail[] = [];
    if (kind && people) {
      for (const reader of ["client", "stylist"] as const) {
        const mail = composeMail({ kind, reader, booking, people });
        mails.push(...(mail ? [mail] : []));
      }
    }
    return new StepResponse(mails);
  },
);
