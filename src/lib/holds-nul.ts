/**
 * Whether a text with a NUL in it stands anywhere in a JSON value, keys included.
 *
 * @param value parsed JSON; bytes and other objects of a kind of their own are not looked into
 */
export function holdsNul(value: unknown): boolean {
  if (typeof value === "string") {
    return value.includes("\0");
  }
  if (Array.isArray(value)) {
    return value.some(holdsNul);
  }
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) {
    return false;
  }
  return Object.entries(value).some(([key, inner]) => key.includes("\0") || holdsNul(inner));
}
