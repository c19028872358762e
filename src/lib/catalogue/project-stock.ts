/** What a variant takes from the stock for one piece of it. */
type StockItem = {
  required_quantity: number;
  inventory?: {
    location_levels?: ({ location_id: string; available_quantity: unknown } | null)[] | null;
  } | null;
};

export type StockedVariant = {
  manage_inventory: boolean;
  allow_backorder: boolean;
  inventory_items?: (StockItem | null)[] | null;
};

function availableOf(item: StockItem, locations: ReadonlySet<string>): number {
  const levels = item.inventory?.location_levels ?? [];
  const available = levels.reduce(
    (sum, level) =>
      level && locations.has(level.location_id) ? sum + Number(level.available_quantity) : sum,
    0,
  );
  return Math.floor(available / item.required_quantity);
}

/**
 * How many of a variant can be sent now.
 *
 * The rule is Medusa's own (`getVariantAvailability`): of each article what the given locations have
 * and have not reserved, and of those the one that is scarcest.
 *
 * @param locations ids of the stock locations that may send it
 * @returns whole pieces, never negative; infinity when nobody counts them
 */
export function stockOf(variant: StockedVariant, locations: ReadonlySet<string>): number {
  if (!variant.manage_inventory) {
    return Number.POSITIVE_INFINITY;
  }
  const items = (variant.inventory_items ?? []).filter((item): item is StockItem => item !== null);
  const counts = items.map((item) => availableOf(item, locations));
  return counts.length ? Math.max(0, Math.min(...counts)) : 0;
}

/** Whether a variant can be ordered though there is none. */
export function canBeMade({ allow_backorder }: StockedVariant): boolean {
  return allow_backorder;
}
