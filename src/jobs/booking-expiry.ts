import type { MedusaContainer } from "@medusajs/framework/types";
import { expireOverdueBookingsWorkflow } from "../workflows/booking/workflows/expire-overdue-bookings";

export default async function bookingExpiry(container: MedusaContainer): Promise<void> {
  await expireOverdueBookingsWorkflow(container).run({ input: {} });
}

export const config = {
  name: "booking-expiry",
  schedule: "*/5 * * * *",
};
