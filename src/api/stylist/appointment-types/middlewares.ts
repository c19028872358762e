import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { reading, writing } from "../../shared/booking/middlewares";
import { createAppointmentTypeBody, updateAppointmentTypeBody } from "./validators";

/** Routes of /stylist/appointment-types. */
export const stylistAppointmentTypeRoutes: MiddlewareRoute[] = [
  reading("/stylist/appointment-types", nothing),
  writing("POST", "/stylist/appointment-types", createAppointmentTypeBody),
  writing("PUT", "/stylist/appointment-types/:id", updateAppointmentTypeBody),
  writing("DELETE", "/stylist/appointment-types/:id", nothing),
];
