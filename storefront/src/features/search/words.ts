const MAX_LENGTH = 80;

/** The words searched for: trimmed, single spaces, at most 80 characters; "" when there are none. */
export function readWords(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
  return text.replace(/\s+/g, " ").trim().slice(0, MAX_LENGTH);
}
