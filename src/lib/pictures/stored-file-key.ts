import { safeDecode } from "../safe-decode";

/** Files with this prefix hold personal data and lie apart; no picture of a piece is among them. */
const PRIVATE_PREFIX = "private-";

function segmentIsPlain(segment: string): boolean {
  return segment !== "" && segment !== "." && segment !== ".." && !/[\\/\0]/.test(segment);
}

/**
 * The key under which the house's own storage keeps a picture, read from its public address.
 *
 * This is what stands between an address that somebody typed and a request of the server: only an
 * address right below `base` has a key, so nothing is ever fetched from anywhere else.
 *
 * @param url the address of a picture, from outside
 * @param base the public address of the storage, without a slash at its end
 * @returns null for every other address, and for a private file
 */
export function storedFileKey(url: string, base: string): string | null {
  if (!URL.canParse(url) || !URL.canParse(base)) {
    return null;
  }
  const [address, root] = [new URL(url), new URL(base)];
  const prefix = `${root.pathname.replace(/\/+$/, "")}/`;
  const isBelow = address.origin === root.origin && address.pathname.startsWith(prefix);
  if (!isBelow || address.username || address.password || address.search) {
    return null;
  }
  const segments = address.pathname.slice(prefix.length).split("/").map(safeDecode);
  const plain = segments.every((segment) => segment !== undefined && segmentIsPlain(segment));
  const isPrivate = segments.some((segment) => segment?.startsWith(PRIVATE_PREFIX));
  return plain && !isPrivate ? segments.join("/") : null;
}
