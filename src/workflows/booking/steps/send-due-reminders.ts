import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { DueReminder } from "../../../modules/booking/types";
import { sendMail } from "../../mail/send-mail";
import { composeMail } from "../lib/compose-mail";
import { readPeople } from "../lib/read-people";

const AT_MOST = 50;

/** Sends one reminder, unless the booking has moved or been called off since it was claimed. */
async function remind(container: MedusaContainer, due: DueReminder): Promise<void> {
  const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
  const booking = await service.getBooking(due.booking.id);
  const isSame = booking.status === "confirmed" && booking.sequence === due.booking.sequence;
  const people = isSame ? await readPeople(container, booking) : undefined;
  const mail = people && composeMail({ kind: due.kind, reader: due.recipient, booking, people });
  if (mail) {
    await sendMail(container, mail);
  }
}

/**
 * Claims reminders that are due and sends them. What one process has claimed no other sends; what
 * could not be sent is given back for the next time. A process that dies loses what it had claimed to
 * the next one, and the key of a mail that had gone out keeps it from going out again. Safe to run
 * twice and in many processes.
 */
export const sendDueRemindersStep = createStep(
  "send-due-reminders",
  async (_input: unknown, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
    const claimed = await service.claimDueReminders({ limit: AT_MOST });
    let sent = 0;
    for (const due of claimed) {
      try {
        if (await service.keepReminder(due)) {
          await remind(container, due);
          await service.finishReminder(due.id);
          sent += 1;
        }
      } catch (error) {
        logger.warn(`The reminder ${due.id} could not be sent: ${String(error)}`);
        await service.releaseReminder(due.id);
      }
    }
    return new StepResponse({ sent, left: claimed.length - sent });
  },
);
