import { createHash } from "node:crypto";

/** 96 bits: two documents of one piece that differ have the same one about never. */
const DIGEST_CHARACTERS = 16;

/** A document with what tells it apart from every other version of itself. */
export type Digested<Document> = Document & { digest: string };

/**
 * Adds a digest of what a document says, by which copies are compared without being read. The order of
 * fields has no say in it, nor have fields without a value: engines keep them as they like.
 *
 * @param document its own digest, if it has one, is not counted
 * @returns a copy with `digest`: 16 characters of base64url
 */
export function withDigest<Document extends Readonly<Record<string, unknown>>>(
  document: Document,
): Digested<Document> {
  const said = Object.entries(document)
    .filter(([field, value]) => field !== "digest" && value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash("sha256")
    .update(JSON.stringify(said))
    .digest("base64url")
    .slice(0, DIGEST_CHARACTERS);
  return { ...document, digest };
}
