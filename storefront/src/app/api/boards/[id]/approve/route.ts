import { boardPath } from "@/features/board/server/board-service";
import { approveSchema } from "@/features/board/server/schemas";
import type { Board } from "@/lib/data/board-types";
import { handle } from "@/lib/session";

/** Making the cart of sixty pieces takes its time. */
const APPROVE_TIMEOUT_MS = 30_000;

/** Approves exactly what the client has seen; a second tap is answered with the cart of the first. */
export const POST = handle({ signedIn: true, body: approveSchema }, (context) =>
  context.api<{ cart_id: string; board: Board }>(`${boardPath(context)}/approve`, {
    method: "POST",
    body: context.body,
    timeoutMs: APPROVE_TIMEOUT_MS,
  }),
);
