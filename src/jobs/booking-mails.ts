import type { MedusaContainer } from "@medusajs/framework/types";
import { sendMissedBookingMailsWorkflow } from "../workflows/booking/workflows/send-missed-booking-mails";

/** Mails that no event has led to. */
export default async function bookingMails(container: MedusaContainer): Promise<void> {
  await sendMissedBookingMailsWorkflow(container).run({ input: {} });
}

export const config = {
  name: "booking-mails",
  schedule: "* * * * *",
};
