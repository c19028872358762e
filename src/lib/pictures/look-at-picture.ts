import sharp, { type SharpOptions } from "sharp";
import { edgeTone, isSeeThrough, type RawPicture } from "./edge-tone";
import { pictureFormat } from "./format";
import { PictureError } from "./picture-error";

/** Larger files are originals of a studio that belong in an archive. */
export const PICTURE_MAX_BYTES = 30 * 1024 * 1024;
/** Unpacked, a picture of this size takes 400 MB; a bomb of a few kilobytes could ask for more. */
export const PICTURE_MAX_PIXELS = 100_000_000;
/** A blur travels in the page itself, once per tile. */
export const BLUR_MAX_CHARACTERS = 400;

// Looking happens beside the shop's own work: one thread for it, and nothing kept afterwards.
sharp.concurrency(1);
sharp.cache(false);

const DECODE_SECONDS = 20;
const SAMPLE_PIXELS = 64;
/** Tried in turn until one is small enough: longest side in pixels and WebP quality. */
const BLUR_SIZES = [
  { side: 16, quality: 50 },
  { side: 16, quality: 20 },
  { side: 10, quality: 20 },
] as const;

/** How files from outside are unpacked. */
export const PICTURE_READING: SharpOptions = {
  limitInputPixels: PICTURE_MAX_PIXELS,
  // A cut-off file is refused; an odd colour profile, which real photographs have, is not.
  failOn: "error",
  // Read front to back: the picture is shrunk while it is read, never whole in memory.
  sequentialRead: true,
};

/** What a tile needs to know of a picture before it has it. */
export type PictureFacts = {
  /** Pixels, as shown: after the EXIF orientation. */
  width: number;
  height: number;
  /** WebP data URL of at most BLUR_MAX_CHARACTERS; null for a picture one can see through. */
  blur: string | null;
  /** #RRGGBB; null when the edge is transparent. */
  background: string | null;
};

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(bytes, PICTURE_READING).metadata();
  return autoOrient;
}

/** The picture small, upright and in sRGB, so that everything after this is cheap. */
async function sample(bytes: Uint8Array): Promise<RawPicture> {
  const { data, info } = await sharp(bytes, PICTURE_READING)
    .autoOrient()
    .resize(SAMPLE_PIXELS, SAMPLE_PIXELS, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .ensureAlpha()
    .timeout({ seconds: DECODE_SECONDS })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function blurOf({ data, width, height }: RawPicture): Promise<string | null> {
  for (const { side, quality } of BLUR_SIZES) {
    const tiny = await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .webp({ quality, effort: 6 })
      .toBuffer();
    const url = `data:image/webp;base64,${tiny.toString("base64")}`;
    if (url.length <= BLUR_MAX_CHARACTERS) {
      return url;
    }
  }
  return null;
}

/**
 * Looks at one picture: its size as shown, a blur that stands in for it, and the tone at its edge.
 * Reads it by its content; what its name or its sender says does not count.
 *
 * @param bytes the whole file, from outside
 * @throws PictureError `too_large` over PICTURE_MAX_BYTES, `not_a_picture` for anything but JPEG,
 *   PNG, WebP and AVIF, `too_many_pixels` over PICTURE_MAX_PIXELS, `damaged` when it cannot be read
 */
export async function lookAtPicture(bytes: Uint8Array): Promise<PictureFacts> {
  if (bytes.length > PICTURE_MAX_BYTES) {
    throw new PictureError("too_large");
  }
  if (!pictureFormat(bytes)) {
    throw new PictureError("not_a_picture");
  }
  // The header alone: a bomb is refused before a pixel of it is unpacked.
  const size = await sizeOf(bytes).catch((error: unknown) => {
    throw new PictureError(tooManyPixels(error) ? "too_many_pixels" : "damaged");
  });
  if (size.width * size.height > PICTURE_MAX_PIXELS) {
    throw new PictureError("too_many_pixels");
  }
  try {
    const small = await sample(bytes);
    const blur = isSeeThrough(small) ? null : await blurOf(small);
    return { ...size, blur, background: edgeTone(small) };
  } catch {
    throw new PictureError("damaged");
  }
}

function tooManyPixels(error: unknown): boolean {
  return error instanceof Error && error.message.includes("pixel limit");
}
