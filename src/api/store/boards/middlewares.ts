import type { MiddlewareRoute } from "@medusajs/framework/http";
import { clientGuard } from "../../middlewares/client-actor";
import { boardWriting } from "../../shared/board/board-writing";
import { commentBody } from "../../shared/board/fields";
import { nothing } from "../../shared/booking/fields";
import { reading } from "../../shared/booking/middlewares";
import { approveBody, verdictBody } from "./validators";

/** Routes of /store/boards, all of them of a signed-in client. */
export const storeBoardRoutes: MiddlewareRoute[] = [
  { matcher: "/store/boards", middlewares: [clientGuard] },
  reading("/store/boards/:id", nothing),
  boardWriting("POST", "/store/boards/:id/items/:item_id/verdict", verdictBody),
  boardWriting("POST", "/store/boards/:id/comments", commentBody),
  boardWriting("POST", "/store/boards/:id/approve", approveBody),
];
