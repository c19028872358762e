import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { reading } from "../../shared/booking/middlewares";
import { engagementsQuery } from "../../shared/concierge/engagements-query";
import { stylistWrites } from "../../shared/concierge/middlewares";
import { milestoneBody, milestoneChangeBody, milestoneOrderBody } from "./validators";

const MILESTONES = "/stylist/engagements/:id/milestones";

/**
 * Routes of /stylist/engagements but for boards; the guard of /stylist stands before. A matcher also
 * meets `order` where it says `:milestone_id`, and by the method alone the two are told apart.
 */
export const stylistEngagementRoutes: MiddlewareRoute[] = [
  reading("/stylist/engagements", engagementsQuery),
  reading("/stylist/engagements/:id", nothing),
  stylistWrites("POST", "/stylist/engagements/:id/complete", nothing),
  stylistWrites("POST", MILESTONES, milestoneBody),
  stylistWrites("POST", `${MILESTONES}/order`, milestoneOrderBody),
  stylistWrites("PUT", `${MILESTONES}/:milestone_id`, milestoneChangeBody),
  stylistWrites("DELETE", `${MILESTONES}/:milestone_id`, nothing),
];
