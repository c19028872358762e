const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const AVIF_BRANDS: ReadonlySet<string> = new Set(["avif", "avis"]);
/** A file type box lists some brands; far more of them than any encoder writes is no picture. */
const FTYP_MAX_BYTES = 128;

/**
 * Whether an ISO base media file is AVIF: its first box names the brands it can be read as.
 * Source: ISO/IEC 14496-12, 4.3 and the AVIF specification, section 6.
 */
function isAvif(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 8) !== "ftyp") {
    return false;
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (size > Math.min(FTYP_MAX_BYTES, bytes.length)) {
    return false;
  }
  for (let at = 8; at + 4 <= size; at += 4) {
    // The second word is the minor version, not a brand.
    if (at !== 12 && AVIF_BRANDS.has(ascii(bytes, at, at + 4))) {
      return true;
    }
  }
  return false;
}

type PictureFormat = "jpeg" | "png" | "webp" | "avif";

/**
 * The format a file has by its first bytes, whatever its name or its sender says; null for
 * everything that is not a picture of the four kinds the house keeps.
 */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  if (bytes.length < 16) {
    return null;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) {
    return "jpeg";
  }
  if (PNG.every((byte, index) => bytes[index] === byte)) {
    return "png";
  }
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") {
    return "webp";
  }
  return isAvif(bytes) ? "avif" : null;
}
