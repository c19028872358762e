import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { saveStyleProfileWorkflow } from "../../../workflows/concierge/workflows/save-style-profile";
import { conciergeReader } from "../../shared/concierge/concierge-reader";
import type { ProfileBody } from "./validators";

/** The client's own style profile; an empty one of version 0 when they have told nothing yet. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { actor_id } = req.auth_context;
  res.json({ style_profile: await conciergeReader(req.scope).getStyleProfile(actor_id) });
}

/** Writes into it; 409 `profile_changed` with the current one when it has been changed since. */
export async function PUT(
  req: AuthenticatedMedusaRequest<ProfileBody>,
  res: MedusaResponse,
): Promise<void> {
  const input = { ...req.validatedBody, customer_id: req.auth_context.actor_id };
  const { result } = await saveStyleProfileWorkflow(req.scope).run({ input });
  res.json({ style_profile: result });
}
