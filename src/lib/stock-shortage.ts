const SHORTAGE_CODE = "insufficient_inventory";
const SHORTAGE_MESSAGES = [
  /^Not enough stock available for item /,
  /^Some variant does not have the required inventory/,
];

/** One line of a cart and what can still be had of it, in whole pieces. */
export type LineAvailability = {
  id: string;
  variant_id: string | null;
  quantity: number;
  available: number;
};

/** Whether Medusa refused because there is too little of something. */
export function isStockShortage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (
    code === SHORTAGE_CODE ||
    (typeof message === "string" && SHORTAGE_MESSAGES.some((pattern) => pattern.test(message)))
  );
}

/**
 * The lines that cannot be served. Lines of the same variant share what is there, so all of them are
 * named when together they ask for too much.
 */
export function shortLines(lines: readonly LineAvailability[]): LineAvailability[] {
  const asked = new Map<string, number>();
  for (const { variant_id: variant, quantity } of lines) {
    if (variant) {
      asked.set(variant, (asked.get(variant) ?? 0) + quantity);
    }
  }
  return lines.filter(
    ({ variant_id: variant, available }) => variant && (asked.get(variant) ?? 0) > available,
  );
}
