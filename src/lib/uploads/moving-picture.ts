const PNG_SIGNATURE_BYTES = 8;
const CHUNK_OVERHEAD_BYTES = 12;
/** Chunks before the image data; no encoder writes nearly as many. */
const CHUNKS_LOOKED_AT = 64;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * Whether a PNG is animated: a chunk `acTL` stands before its image data. The decoder shows the
 * first frame of such a file and does not tell.
 * Source: PNG specification, third edition, 11.3.2.1.
 *
 * @param bytes a file that begins as PNGs do
 */
export function isMovingPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = PNG_SIGNATURE_BYTES;
  for (let chunk = 0; chunk < CHUNKS_LOOKED_AT && at + 8 <= bytes.length; chunk += 1) {
    const type = ascii(bytes, at + 4, at + 8);
    if (type === "acTL" || type === "IDAT") {
      return type === "acTL";
    }
    at += view.getUint32(at) + CHUNK_OVERHEAD_BYTES;
  }
  return false;
}

/**
 * Whether an AVIF file is a sequence: its major brand says so.
 * Source: AVIF specification, section 6.2.
 *
 * @param bytes a file that begins as AVIF files do
 */
export function isMovingAvif(bytes: Uint8Array): boolean {
  return ascii(bytes, 8, 12) === "avis";
}
