import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing, rescheduleBody } from "../../shared/booking/fields";
import { reading, writing } from "../../shared/booking/middlewares";
import { cancelBody, declineBody, stylistBookingsQuery } from "./validators";

/** Routes of /stylist/bookings, /stylist/today and /stylist/calendar-feed. */
export const stylistBookingRoutes: MiddlewareRoute[] = [
  reading("/stylist/bookings", stylistBookingsQuery),
  reading("/stylist/bookings/:id", nothing),
  reading("/stylist/bookings/:id/calendar.ics", nothing),
  writing("POST", "/stylist/bookings/:id/accept", nothing),
  writing("POST", "/stylist/bookings/:id/decline", declineBody),
  writing("POST", "/stylist/bookings/:id/cancel", cancelBody),
  writing("POST", "/stylist/bookings/:id/reschedule", rescheduleBody),
  writing("POST", "/stylist/bookings/:id/complete", nothing),
  writing("POST", "/stylist/bookings/:id/no-show", nothing),
  reading("/stylist/today", nothing),
  writing("POST", "/stylist/calendar-feed", nothing),
  writing("DELETE", "/stylist/calendar-feed", nothing),
];
