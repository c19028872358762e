import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { inviteStylistsWorkflow } from "../../../../../workflows/concierge/workflows/invite-stylists";
import { conciergeReader } from "../../../../shared/concierge/concierge-reader";
import { shapeInvitations } from "../../../../shared/concierge/shape-invitation";
import type { PageQuery } from "../../../../shared/stylist/page";
import { idempotencyKeyOf } from "../../../bookings/idempotency-key";
import { findOwnBrief } from "../../read-brief";
import type { InviteBody } from "../../validators";

/** The invitations of one's own brief, those that wait first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, PageQuery>,
  res: MedusaResponse,
): Promise<void> {
  const customer_id = req.auth_context.actor_id;
  const brief = await findOwnBrief(req.scope, req.params.id ?? "", customer_id);
  const page = req.validatedQuery;
  const { rows, count } = await conciergeReader(req.scope).invitationsPage({
    brief_id: brief.id,
    ...page,
  });
  const invitations = await shapeInvitations(req.scope, rows, "customer");
  res.json({ invitations, count, ...page });
}

/** Invites stylists, all or none. The same Idempotency-Key gives the same invitations. */
export async function POST(
  req: AuthenticatedMedusaRequest<InviteBody>,
  res: MedusaResponse,
): Promise<void> {
  const customer_id = req.auth_context.actor_id;
  const brief = await findOwnBrief(req.scope, req.params.id ?? "", customer_id);
  const { result } = await inviteStylistsWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      customer_id,
      brief_id: brief.id,
      idempotency_key: idempotencyKeyOf(req),
    },
  });
  const invitations = await shapeInvitations(req.scope, result.invitations, "customer");
  res.status(201).json({ invitations });
}
