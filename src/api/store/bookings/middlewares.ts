import type { MiddlewareRoute } from "@medusajs/framework/http";
import { clientGuard } from "../../middlewares/client-actor";
import { nothing, rescheduleBody } from "../../shared/booking/fields";
import { reading, writing } from "../../shared/booking/middlewares";
import { clientBookingsQuery, clientCancelBody, holdBody } from "./validators";

/** Routes of /store/bookings, all of them of a signed-in client. */
export const storeBookingRoutes: MiddlewareRoute[] = [
  { matcher: "/store/bookings", middlewares: [clientGuard] },
  reading("/store/bookings", clientBookingsQuery),
  writing("POST", "/store/bookings", holdBody),
  reading("/store/bookings/:id", nothing),
  reading("/store/bookings/:id/calendar.ics", nothing),
  writing("POST", "/store/bookings/:id/confirm", nothing),
  writing("POST", "/store/bookings/:id/cancel", clientCancelBody),
  writing("POST", "/store/bookings/:id/reschedule", rescheduleBody),
];
