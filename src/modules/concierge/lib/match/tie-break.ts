const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A number that orders stylists with the same score: the same for the same request, another one for
 * another request, so that nobody is always first (FNV-1a, 32 bit).
 *
 * @returns 0 to 2^32 - 1
 */
export function tieBreak(request: string, stylistId: string): number {
  let hash = FNV_OFFSET;
  const text = `${request}\n${stylistId}`;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  // The last letters of ids differ; they have to reach the high bits.
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
