let made = 0;

/** A key for what the house has not seen yet; unique on this page. */
export function newKey(): string {
  made += 1;
  return `new-${made}`;
}
