import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitActor } from "../middlewares/limit-actor";

/** The one public route of the diaries. */
export const calendarFeedRoutes: MiddlewareRoute[] = [
  {
    matcher: "/calendar-feeds/:token",
    methods: ["GET"],
    middlewares: [limitActor("calendar_feed_ip")],
  },
];
