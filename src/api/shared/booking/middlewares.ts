import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { limitActor } from "../../middlewares/limit-actor";

type Middleware = NonNullable<MiddlewareRoute["middlewares"]>[number];
type Method = "GET" | "POST" | "PUT" | "DELETE";

/** A wrong query is the ZodError that the error handler knows: 400, naming each field. */
function checkQuery(schema: z.ZodType<Record<string, unknown>>): Middleware {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    req.validatedQuery = schema.parse(req.query);
    next();
  };
}

export function checkBody(schema: z.ZodType): Middleware {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    req.validatedBody = schema.parse(req.body ?? {});
    next();
  };
}

/** A route that reads: its query, checked as `req.validatedQuery`. */
export function reading(
  matcher: string,
  query: z.ZodType<Record<string, unknown>>,
  ...before: Middleware[]
): MiddlewareRoute {
  return { matcher, methods: ["GET"], middlewares: [...before, checkQuery(query)] };
}

/** A route that changes something: counted per person, its body checked as `req.validatedBody`. */
export function writing(
  method: Exclude<Method, "GET">,
  matcher: string,
  body: z.ZodType,
  ...before: Middleware[]
): MiddlewareRoute {
  const middlewares = [...before, limitActor("booking_actor"), checkBody(body)];
  return { matcher, methods: [method], middlewares };
}
