/** Why a file is not sent at all. The API looks at what is in it; this only saves the way there. */
export type FileProblem = "picture_type" | "picture_large" | "document_type" | "document_large";

export const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"];
export const DOCUMENT_TYPES = ["application/pdf", "image/jpeg", "image/png", "image/webp"];
const MAX_PICTURE_BYTES = 15 * 1024 * 1024;
const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

type FileFacts = Pick<File, "type" | "size">;

/** @returns what is wrong with a picture, or null. */
export function pictureProblem({ type, size }: FileFacts): FileProblem | null {
  if (!PICTURE_TYPES.includes(type)) {
    return "picture_type";
  }
  return size > MAX_PICTURE_BYTES ? "picture_large" : null;
}

/** @returns what is wrong with a document, or null. */
export function documentProblem({ type, size }: FileFacts): FileProblem | null {
  if (!DOCUMENT_TYPES.includes(type)) {
    return "document_type";
  }
  return size > MAX_DOCUMENT_BYTES ? "document_large" : null;
}
