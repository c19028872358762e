import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { reading } from "../../shared/booking/middlewares";
import { clientWrites, ofClients } from "../../shared/concierge/middlewares";
import { profileBody } from "./validators";

/** Routes of /store/style-profile: a client's own. */
export const styleProfileRoutes: MiddlewareRoute[] = [
  ofClients("/store/style-profile"),
  reading("/store/style-profile", nothing),
  clientWrites("PUT", "/store/style-profile", profileBody),
];
