import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing, rescheduleBody } from "../../shared/booking/fields";
import { reading, writing } from "../../shared/booking/middlewares";
import { cancelBody, declineBody } from "../../stylist/bookings/validators";
import { adminBookingsQuery } from "./validators";

/** Routes of /admin/bookings. */
export const adminBookingRoutes: MiddlewareRoute[] = [
  reading("/admin/bookings", adminBookingsQuery),
  reading("/admin/bookings/:id", nothing),
  writing("POST", "/admin/bookings/:id/move", rescheduleBody),
  writing("POST", "/admin/bookings/:id/cancel", cancelBody),
  writing("POST", "/admin/bookings/:id/accept", nothing),
  writing("POST", "/admin/bookings/:id/decline", declineBody),
  writing("POST", "/admin/bookings/:id/complete", nothing),
  writing("POST", "/admin/bookings/:id/no-show", nothing),
];
