import type { MedusaNextFunction, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";
import { badInput } from "../../lib/house-error";
import {
  type PreparedPicture,
  preparePicture,
  UPLOAD_MAX_BYTES,
} from "../../lib/uploads/prepare-picture";
import { readUpload } from "../../lib/uploads/read-upload";
import { oneAtATime } from "../../workflows/picture/one-at-a-time";
import type { StylistRequest } from "./stylist-actor";

/** A stylist's request that came with a picture, which is as the house keeps it by now. */
export type PictureRequest<Body = unknown> = StylistRequest<Body> & { picture: PreparedPicture };

type Middleware = NonNullable<MiddlewareRoute["middlewares"]>[number];

const FIELD = "file";

async function prepareUploaded(
  req: PictureRequest & { file?: Express.Multer.File },
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { file } = req;
  if (!file) {
    throw badInput("file_missing", `Send the picture as a form, in the field "${FIELD}".`);
  }
  req.picture = await oneAtATime(() => preparePicture(file.buffer));
  next();
}

/**
 * What stands before a route that takes a picture: reads the form, has its other fields checked, and
 * only then unpacks the picture, one at a time in the whole process.
 *
 * @param checkFields a middleware that checks `req.body`
 */
export function pictureUpload(checkFields: Middleware): Middleware[] {
  const read = readUpload({ field: FIELD, maxBytes: UPLOAD_MAX_BYTES });
  return [read, checkFields, prepareUploaded];
}
