import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitActor } from "../../middlewares/limit-actor";
import { boardWriting } from "../../shared/board/board-writing";
import { commentBody, composeBody, newBoardBody } from "../../shared/board/fields";
import { nothing } from "../../shared/booking/fields";
import { reading } from "../../shared/booking/middlewares";

/** Routes of the composer; the guard of /stylist stands before all of them. */
export const stylistBoardRoutes: MiddlewareRoute[] = [
  boardWriting("POST", "/stylist/engagements/:id/boards", newBoardBody),
  reading("/stylist/boards/:id", nothing),
  boardWriting("PUT", "/stylist/boards/:id", composeBody),
  boardWriting("DELETE", "/stylist/boards/:id", nothing),
  boardWriting("POST", "/stylist/boards/:id/share", nothing),
  boardWriting("POST", "/stylist/boards/:id/withdraw", nothing),
  boardWriting("POST", "/stylist/boards/:id/comments", commentBody),
  {
    matcher: "/stylist/catalogue",
    methods: ["GET"],
    middlewares: [limitActor("composer_search")],
  },
];
