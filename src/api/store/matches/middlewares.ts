import type { MiddlewareRoute } from "@medusajs/framework/http";
import { clientGuard } from "../../middlewares/client-actor";
import { limitActor } from "../../middlewares/limit-actor";
import { checkBody } from "../../shared/booking/middlewares";
import { choiceBody, matchBody } from "./validators";

/** Routes of /store/matches, all of them of a signed-in client. */
export const storeMatchRoutes: MiddlewareRoute[] = [
  { matcher: "/store/matches", middlewares: [clientGuard] },
  {
    matcher: "/store/matches",
    methods: ["POST"],
    middlewares: [limitActor("matches"), checkBody(matchBody)],
  },
  {
    matcher: "/store/matches/:id/choices",
    methods: ["POST"],
    middlewares: [limitActor("matches"), checkBody(choiceBody)],
  },
];
