import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { reading, writing } from "../../shared/booking/middlewares";
import { availabilityBody } from "./validators";

/** Routes of /stylist/availability. */
export const availabilityRoutes: MiddlewareRoute[] = [
  { matcher: "/stylist/availability", methods: ["PUT"], bodyParser: { sizeLimit: "512kb" } },
  reading("/stylist/availability", nothing),
  writing("PUT", "/stylist/availability", availabilityBody),
];
