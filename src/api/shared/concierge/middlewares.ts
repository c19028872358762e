import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { clientGuard } from "../../middlewares/client-actor";
import { limitActor } from "../../middlewares/limit-actor";
import { checkBody } from "../booking/middlewares";

type Middleware = NonNullable<MiddlewareRoute["middlewares"]>[number];

/** What is below an address is for signed-in clients alone. */
export function ofClients(matcher: string): MiddlewareRoute {
  return { matcher, middlewares: [clientGuard] };
}

/** A client changes something: counted per person, its body checked as `req.validatedBody`. */
export function clientWrites(
  method: "POST" | "PUT" | "DELETE",
  matcher: string,
  body: z.ZodType,
  ...before: Middleware[]
): MiddlewareRoute {
  const middlewares = [limitActor("concierge_actor"), ...before, checkBody(body)];
  return { matcher, methods: [method], middlewares };
}

/** A stylist changes something; everything that stylists write is counted before. */
export function stylistWrites(
  method: "POST" | "PUT" | "DELETE",
  matcher: string,
  body: z.ZodType,
): MiddlewareRoute {
  return { matcher, methods: [method], middlewares: [checkBody(body)] };
}
