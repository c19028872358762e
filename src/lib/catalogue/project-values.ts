/** The items of a list that are there. */
export function present<Item>(items: readonly (Item | null)[] | null | undefined): Item[] {
  return (items ?? []).filter((item): item is Item => item !== null);
}

/** One order for what the database gives in any, so that equal products give equal documents. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A text without blanks around it; "" for anything else. */
export function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** An object's fields; none for anything else. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
