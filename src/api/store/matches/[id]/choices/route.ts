import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { chooseFromMatchWorkflow } from "../../../../../workflows/concierge-match/workflows/choose-from-match";
import type { ChoiceBody } from "../../validators";

/** The client has opened the profile of a stylist from an answer of theirs. */
export async function POST(
  req: AuthenticatedMedusaRequest<ChoiceBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result: choice } = await chooseFromMatchWorkflow(req.scope).run({
    input: {
      match_id: req.params.id ?? "",
      stylist_id: req.validatedBody.stylist_id,
      customer_id: req.auth_context.actor_id,
    },
  });
  res.json({ choice });
}
