import sharp from "sharp";
import { pictureFormat } from "./format";
import { PICTURE_READING } from "./look-at-picture";
import { PictureError } from "./picture-error";

/** The largest the shop ever shows, for screens of twice the density. */
const LONGEST_SIDE_PIXELS = 2400;
/** High: the shop compresses it once more for every size it shows. */
const QUALITY = 88;
const WORK_SECONDS = 30;

/**
 * Makes the house's own picture of somebody's file: unpacked, upright, no larger than it is shown,
 * in sRGB, and packed anew as WebP, so that nothing of the file but its picture is left: no place,
 * no names, no code that rides along.
 *
 * @param bytes the whole file, from outside
 * @throws PictureError `not_a_picture` for anything but JPEG, PNG, WebP and AVIF, `too_many_pixels`,
 *   `damaged` when it cannot be read
 */
export async function toHousePicture(bytes: Uint8Array): Promise<Buffer> {
  if (!pictureFormat(bytes)) {
    throw new PictureError("not_a_picture");
  }
  try {
    return await sharp(bytes, PICTURE_READING)
      .autoOrient()
      .resize(LONGEST_SIDE_PIXELS, LONGEST_SIDE_PIXELS, {
        fit: "inside",
        withoutEnlargement: true,
      })
      .toColourspace("srgb")
      .timeout({ seconds: WORK_SECONDS })
      .webp({ quality: QUALITY, effort: 4 })
      .toBuffer();
  } catch (error) {
    const large = error instanceof Error && error.message.includes("pixel limit");
    throw new PictureError(large ? "too_many_pixels" : "damaged");
  }
}
