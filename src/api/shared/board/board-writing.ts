import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { limitActor } from "../../middlewares/limit-actor";
import { checkBody } from "../booking/middlewares";

/** A route that changes something about a board: counted per person, its body checked. */
export function boardWriting(
  method: "POST" | "PUT" | "DELETE",
  matcher: string,
  body: z.ZodType,
): MiddlewareRoute {
  return { matcher, methods: [method], middlewares: [limitActor("board_actor"), checkBody(body)] };
}
