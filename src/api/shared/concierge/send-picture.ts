import { pipeline } from "node:stream/promises";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";
import type { BriefDTO } from "../../../modules/concierge/types";

/** An hour: a picture never changes, and a stylist who may see it no longer should not for long. */
const CACHE = "private, max-age=3600";

/**
 * Answers with a private picture of a brief, out of the private storage.
 *
 * @throws HouseError 404 when the brief has no such picture
 */
export async function sendPicture(
  req: MedusaRequest,
  res: MedusaResponse,
  { pictures }: BriefDTO,
): Promise<void> {
  const picture = pictures.find(({ id }) => id === req.params.picture_id);
  if (!picture) {
    throw notFound("There is no such picture.");
  }
  const stream = await req.scope.resolve(Modules.FILE).getDownloadStream(picture.file_key);
  res.setHeader("Content-Type", picture.mime);
  res.setHeader("Content-Length", String(picture.bytes));
  res.setHeader("Cache-Control", CACHE);
  res.setHeader("X-Content-Type-Options", "nosniff");
  await pipeline(stream, res);
}
