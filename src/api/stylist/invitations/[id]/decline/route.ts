import type { MedusaResponse } from "@medusajs/framework/http";
import { answerInvitationWorkflow } from "../../../../../workflows/concierge/workflows/answer-invitation";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { shapeOneInvitation } from "../../../../shared/concierge/shape-invitation";
import type { DeclineBody } from "../../validators";

/** Declines an invitation with a reason, and up to three hours that would suit better. */
export async function POST(req: StylistRequest<DeclineBody>, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  const owner = { stylist_id: req.stylist.id };
  const { result } = await answerInvitationWorkflow(req.scope).run({
    input: { id, action: "decline", owner, ...req.validatedBody },
  });
  res.json({ invitation: await shapeOneInvitation(req.scope, result, "stylist") });
}
