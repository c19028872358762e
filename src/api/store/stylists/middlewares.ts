import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { reading } from "../../shared/booking/middlewares";
import { stylistListQuery } from "./validators";

/** The public list of stylists and their profiles. */
export const storeStylistRoutes: MiddlewareRoute[] = [
  reading("/store/stylists", stylistListQuery),
  reading("/store/stylists/:id", nothing),
];
