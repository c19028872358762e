/** The kinds of files that may prove something, and how their names end. */
export const DOCUMENT_TYPES = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const;

export type DocumentMime = keyof typeof DOCUMENT_TYPES;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A PDF may have so much before its header (ISO 32000-1, implementation note 13)… */
const PDF_HEADER_WITHIN = 1024;
/** …and its end mark stands among the last bytes. */
const PDF_END_WITHIN = 2048;

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), to));
}

function isPdf(bytes: Uint8Array): boolean {
  const head = ascii(bytes, 0, PDF_HEADER_WITHIN);
  const tail = ascii(bytes, bytes.length - PDF_END_WITHIN, bytes.length);
  return /%PDF-[12]\.\d/.test(head) && tail.includes("%%EOF");
}

/**
 * Says what a file is by its content, whatever its name or its sender says.
 *
 * @param bytes the whole file
 * @returns null for everything but PDF, JPEG, PNG and WebP
 */
export function documentMime(bytes: Uint8Array): DocumentMime | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) {
    return "image/jpeg";
  }
  if (PNG.every((byte, index) => bytes[index] === byte)) {
    return "image/png";
  }
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") {
    return "image/webp";
  }
  return isPdf(bytes) ? "application/pdf" : null;
}

const NAME_MAX = 120;

/**
 * The name under which a document is listed: what was sent, without its path and without what would
 * break a line or a header.
 */
export function documentName(sent: string, mime: DocumentMime): string {
  const [last = ""] = sent.split(/[\\/]/).slice(-1);
  const name = last
    .normalize("NFC")
    .replace(/[\p{C}"]/gu, "")
    .trim()
    .slice(0, NAME_MAX);
  return name || `document.${DOCUMENT_TYPES[mime]}`;
}
