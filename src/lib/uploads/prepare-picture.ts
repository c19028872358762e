import sharp, { type Metadata, type SharpOptions } from "sharp";
import { badInput } from "../house-error";
import { pictureFormat } from "../pictures/format";
import { lookAtPicture, PICTURE_READING, type PictureFacts } from "../pictures/look-at-picture";
import { isMovingAvif, isMovingPng } from "./moving-picture";

/** Largest file a person may send as a picture. */
export const UPLOAD_MAX_BYTES = 15 * 1024 * 1024;
/** Unpacked, a picture of this size takes 240 MB. No camera that people carry makes more. */
const UPLOAD_MAX_PIXELS = 60_000_000;
/** Below this the picture looks soft on the smallest place it is shown at. */
export const UPLOAD_MIN_SIDE = 600;
/** Longest side of what is kept, in pixels. */
const KEPT_MAX_SIDE = 2000;
const KEPT_QUALITY = 82;
const DECODE_SECONDS = 20;

const READING: SharpOptions = { ...PICTURE_READING, limitInputPixels: UPLOAD_MAX_PIXELS };

/** A picture as the house keeps it: WebP, upright, in sRGB, without anything its camera wrote. */
export type PreparedPicture = PictureFacts & { bytes: Buffer };

async function metadataOf(bytes: Uint8Array): Promise<Metadata> {
  try {
    // The header alone: a bomb is refused before a pixel of it is unpacked.
    return await sharp(bytes, READING).metadata();
  } catch (error) {
    const isBomb = error instanceof Error && error.message.includes("pixel limit");
    throw isBomb ? tooManyPixels() : damaged();
  }
}

const tooManyPixels = () =>
  badInput("picture_too_many_pixels", "The picture has more than 60 megapixels. Send it smaller.", {
    max_pixels: UPLOAD_MAX_PIXELS,
  });

const damaged = () =>
  badInput(
    "picture_damaged",
    "The picture cannot be read to its end. Save it again and send that.",
  );

function assertKind(bytes: Uint8Array): void {
  const format = pictureFormat(bytes);
  if (!format) {
    throw badInput(
      "not_a_picture",
      "The file is not a JPEG, PNG, WebP or AVIF picture, whatever its name says.",
    );
  }
  const isMoving =
    (format === "png" && isMovingPng(bytes)) || (format === "avif" && isMovingAvif(bytes));
  if (isMoving) {
    throw moving();
  }
}

const moving = () =>
  badInput("picture_is_animated", "The picture moves. Send one that stands still.");

function assertShown({ pages = 1, autoOrient: { width, height } }: Metadata): void {
  if (pages > 1) {
    throw moving();
  }
  if (width * height > UPLOAD_MAX_PIXELS) {
    throw tooManyPixels();
  }
  if (Math.min(width, height) < UPLOAD_MIN_SIDE) {
    throw badInput(
      "picture_too_small",
      `The picture is ${width} by ${height} pixels; its shorter side needs ${UPLOAD_MIN_SIDE}.`,
      { width, height, min_side: UPLOAD_MIN_SIDE },
    );
  }
}

async function encode(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, READING)
    .autoOrient()
    .resize(KEPT_MAX_SIDE, KEPT_MAX_SIDE, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .webp({ quality: KEPT_QUALITY, effort: 4 })
    .timeout({ seconds: DECODE_SECONDS })
    .toBuffer();
}

/**
 * Makes of a file that a person sent the picture that the house keeps, or refuses it. Decides by
 * the content; name and type of the upload do not count. What is kept is encoded anew, so that
 * neither the place where it was taken nor anything hidden behind the pixels comes along.
 *
 * @param bytes the whole file, at most UPLOAD_MAX_BYTES
 * @returns WebP of at most 2000 px a side, with size, blur and edge tone as they will be shown
 * @throws HouseError 400: `not_a_picture`, `picture_is_animated`, `picture_too_many_pixels` (before
 *   decoding), `picture_too_small`, `picture_damaged`
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  assertKind(bytes);
  assertShown(await metadataOf(bytes));
  try {
    const kept = await encode(bytes);
    return { ...(await lookAtPicture(kept)), bytes: kept };
  } catch {
    throw damaged();
  }
}
