import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { StylistAction } from "../../../modules/stylist/lib/stylist-status";
import { changeStylistStatusWorkflow } from "../../../workflows/stylist/workflows/change-stylist-status";
import { readStylistForStaff } from "./read-stylist";
import type { DecisionBody } from "./validators";

type Handler = (
  req: AuthenticatedMedusaRequest<DecisionBody>,
  res: MedusaResponse,
) => Promise<void>;

/** A route by which staff decide about a stylist; answers with the stylist as they are then. */
export function decide(action: Exclude<StylistAction, "submit">): Handler {
  return async (req, res) => {
    const id = req.params.id ?? "";
    await changeStylistStatusWorkflow(req.scope).run({
      input: {
        id,
        action,
        actor: { type: "user", id: req.auth_context.actor_id },
        note: req.validatedBody.note || null,
      },
    });
    res.json({ stylist: await readStylistForStaff(req.scope, id) });
  };
}
