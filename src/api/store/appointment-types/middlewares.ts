import type { MiddlewareRoute } from "@medusajs/framework/http";
import { reading } from "../../shared/booking/middlewares";
import { appointmentTypesQuery } from "./validators";

/** Routes of /store/appointment-types. */
export const appointmentTypeRoutes: MiddlewareRoute[] = [
  reading("/store/appointment-types", appointmentTypesQuery),
];
