import type { CatalogueDocument } from "./document";

/** Engines may keep null, or nothing at all, and arrays of one as they like; the order of keys too. */
function comparable(value: unknown): string {
  return JSON.stringify(value ?? null);
}

/**
 * Whether an index holds a document as it should be.
 *
 * @param held what the index gave back; undefined when it has none
 */
export function isSameDocument(
  document: CatalogueDocument,
  held: Readonly<Record<string, unknown>> | undefined,
): boolean {
  if (!held) {
    return false;
  }
  return Object.entries(document).every(
    ([field, value]) => comparable(value) === comparable(held[field]),
  );
}
