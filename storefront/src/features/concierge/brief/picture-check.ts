/** What is not sent at all. The API looks at what is in it; this only saves the way there. */
export const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"];
export const PICTURES_MAX = 8;
const PICTURE_MAX_BYTES = 10 * 1024 * 1024;

/** @returns why a picture cannot be taken, or null. */
export function pictureProblem({
  type,
  size,
}: Pick<File, "type" | "size">): "picture_type" | "picture_large" | null {
  if (!PICTURE_TYPES.includes(type)) {
    return "picture_type";
  }
  return size > PICTURE_MAX_BYTES ? "picture_large" : null;
}
