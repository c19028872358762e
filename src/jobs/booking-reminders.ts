import type { MedusaContainer } from "@medusajs/framework/types";
import { sendBookingRemindersWorkflow } from "../workflows/booking/workflows/send-booking-reminders";

export default async function bookingReminders(container: MedusaContainer): Promise<void> {
  await sendBookingRemindersWorkflow(container).run({ input: {} });
}

export const config = {
  name: "booking-reminders",
  schedule: "* * * * *",
};
