import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { approveBoardWorkflow } from "../../../../../workflows/concierge-board/workflows/approve-board";
import { readBoard } from "../../../../shared/board/read-board";
import type { ApproveBody } from "../../validators";

type KeyedRequest = AuthenticatedMedusaRequest<ApproveBody> & {
  publishable_key_context?: { sales_channel_ids: string[] };
};

/** Approves what the client has before their eyes; answers the cart of exactly that. */
export async function POST(req: KeyedRequest, res: MedusaResponse): Promise<void> {
  const board_id = req.params.id ?? "";
  const customer_id = req.auth_context.actor_id;
  const { result } = await approveBoardWorkflow(req.scope).run({
    input: {
      board_id,
      customer_id,
      content_hash: req.validatedBody.content_hash,
      sales_channel_id: req.publishable_key_context?.sales_channel_ids[0],
    },
  });
  const board = await readBoard(req, board_id, { type: "customer", id: customer_id });
  res.json({ cart_id: result.cart_id, board });
}
