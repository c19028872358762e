import type { PictureRequest } from "../../middlewares/uploaded-picture";

/**
 * A prepared picture as workflows take it: its bytes in base64, so that the engine may write them down.
 *
 * @param alt what it shows, for those who do not see it
 */
export function pictureInput({ picture, stylist }: PictureRequest<unknown>, alt: string) {
  const { bytes, ...facts } = picture;
  return { ...facts, stylist_id: stylist.id, content: bytes.toString("base64"), alt };
}
