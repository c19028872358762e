import type { MedusaResponse } from "@medusajs/framework/http";
import { deletePictureWorkflow } from "../../../../workflows/stylist-portfolio/workflows/delete-picture";
import { uploadPortraitWorkflow } from "../../../../workflows/stylist-portfolio/workflows/upload-portrait";
import type { PictureRequest } from "../../../middlewares/uploaded-picture";
import { pictureInput } from "../../portfolio/picture-input";
import type { PortraitForm } from "../../portfolio/validators";

/** Takes a picture as the stylist's portrait, in place of the one before. */
export async function POST(req: PictureRequest<PortraitForm>, res: MedusaResponse): Promise<void> {
  const { alt } = req.validatedBody;
  const input = pictureInput(req, alt ?? `Portrait of ${req.stylist.display_name}`);
  const { result } = await uploadPortraitWorkflow(req.scope).run({ input });
  const { portrait, replaced_url: url } = result;
  await deletePictureWorkflow(req.scope).run({ input: { stylist_id: req.stylist.id, url } });
  res.json({ portrait });
}
