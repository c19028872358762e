import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { replyToReviewWorkflow } from "../../../../../workflows/stylist-review/workflows/reply-to-review";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import type { ReplyBody } from "../../validators";

/** Answers a published review of the stylist's, once. */
export async function POST(req: StylistRequest<ReplyBody>, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  await replyToReviewWorkflow(req.scope).run({
    input: { id, stylist_id: req.stylist.id, reply: req.validatedBody.reply },
  });
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stylist_review",
    fields: ["id", "rating", "text", "author_name", "created_at", "reply", "replied_at"],
    filters: { id },
  });
  res.json({ review: data[0] });
}
