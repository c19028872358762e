import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PreparedPicture } from "../../../../../lib/uploads/prepare-picture";
import { addBriefPictureWorkflow } from "../../../../../workflows/concierge/workflows/add-brief-picture";
import { findOwnBrief, readOwnBrief } from "../../read-brief";
import type { PictureForm } from "../../validators";

type PictureRequest = AuthenticatedMedusaRequest<PictureForm> & { picture: PreparedPicture };

/** Takes a private picture in; only the client, whom they invite and whoever dresses them see it. */
export async function POST(req: PictureRequest, res: MedusaResponse): Promise<void> {
  const customer_id = req.auth_context.actor_id;
  const { id: brief_id } = await findOwnBrief(req.scope, req.params.id ?? "", customer_id);
  const { bytes, width, height, blur } = req.picture;
  await addBriefPictureWorkflow(req.scope).run({
    input: {
      ...{ brief_id, customer_id, width, height, blur },
      ...{ mime: "image/webp", bytes: bytes.length, content: bytes.toString("base64") },
      alt: req.validatedBody.alt,
    },
  });
  res.status(201).json({ brief: await readOwnBrief(req.scope, brief_id, customer_id) });
}
