import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitActor } from "../../../../middlewares/limit-actor";
import { reading } from "../../../../shared/booking/middlewares";
import { slotsQuery } from "./validators";

/** The one route of /store/stylists that the bookings answer. */
export const slotRoutes: MiddlewareRoute[] = [
  reading("/store/stylists/:id/slots", slotsQuery, limitActor("slots")),
];
