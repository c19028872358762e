import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { reading } from "../../shared/booking/middlewares";
import { pageQuery } from "../../shared/stylist/page";

/** Routes of /stylist/clients; the guard of /stylist stands before. */
export const stylistClientRoutes: MiddlewareRoute[] = [
  reading("/stylist/clients", pageQuery),
  reading("/stylist/clients/:id", nothing),
];
