import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { reading } from "../../shared/booking/middlewares";
import { engagementsQuery } from "../../shared/concierge/engagements-query";
import { clientWrites, ofClients } from "../../shared/concierge/middlewares";

/** Routes of /store/engagements: a client's own. */
export const storeEngagementRoutes: MiddlewareRoute[] = [
  ofClients("/store/engagements"),
  reading("/store/engagements", engagementsQuery),
  reading("/store/engagements/:id", nothing),
  clientWrites("POST", "/store/engagements/:id/milestones/:milestone_id/done", nothing),
];
