import type { MiddlewareRoute } from "@medusajs/framework/http";
import { checkBody, reading, writing } from "../../shared/booking/middlewares";
import { pageQuery } from "../../shared/stylist/page";
import { adminReviewsQuery, publishBody, rejectBody, replyBody, reviewBody } from "./validators";

/** Reviews and portfolios of stylists, as clients and visitors reach them. */
export const storeStylistWorkRoutes: MiddlewareRoute[] = [
  reading("/store/stylists/:id/portfolio", pageQuery),
  reading("/store/stylists/:id/reviews", pageQuery),
  // Below /store/bookings, which lets nobody but signed-in clients through.
  writing("POST", "/store/bookings/:id/review", reviewBody),
];

/** Routes of /stylist/reviews. */
export const stylistReviewRoutes: MiddlewareRoute[] = [
  reading("/stylist/reviews", pageQuery),
  {
    matcher: "/stylist/reviews/:id/reply",
    methods: ["POST"],
    middlewares: [checkBody(replyBody)],
  },
];

/** Routes of /admin/reviews. */
export const adminReviewRoutes: MiddlewareRoute[] = [
  reading("/admin/reviews", adminReviewsQuery),
  {
    matcher: "/admin/reviews/:id/publish",
    methods: ["POST"],
    middlewares: [checkBody(publishBody)],
  },
  {
    matcher: "/admin/reviews/:id/reject",
    methods: ["POST"],
    middlewares: [checkBody(rejectBody)],
  },
];
