import { createHash } from "node:crypto";

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
    );
  }
  return value;
}

/** A hash of plain data that does not depend on the order of keys: 43 characters. */
export function fingerprint(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(value)) ?? "")
    .digest("base64url");
}

const SHORT = 8;

/** Eight characters of a fingerprint: enough to tell one field's value from its next. */
export function shortFingerprint(value: unknown): string {
  return fingerprint(value).slice(0, SHORT);
}

/** Short fingerprints by field, as they are kept beside what was imported. */
export type FieldMarks = Record<string, string>;

export function marksOf(fields: Record<string, unknown>): FieldMarks {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, shortFingerprint(value)]),
  );
}

/**
 * The fields that the file has changed since its last import. What staff have changed meanwhile
 * stays, as long as the file says the same as before.
 *
 * @param marks what was written last; undefined when nothing was, so that every field counts
 */
export function changedFields<Fields extends Record<string, unknown>>(
  fields: Fields,
  marks: FieldMarks | undefined,
): Set<keyof Fields> {
  const now = marksOf(fields);
  return new Set(Object.keys(now).filter((name) => now[name] !== marks?.[name]));
}
