import type { CataloguePrice } from "../../../lib/catalogue/document";

const NO_PRICE = Number.NaN;
const NO_PRICES: readonly number[] = [];

type Column = { min: number[]; max: number[]; original: number[] };

/** Lengthens a list with "no price" until it has a place for a slot. */
function makeRoom(list: number[], slot: number): void {
  while (list.length <= slot) {
    list.push(NO_PRICE);
  }
}

/** The prices of all slots, currency by currency, as bare numbers. */
export class PriceColumns {
  private readonly columns = new Map<string, Column>();
  private readonly codes = new Set<string>();

  /** Every currency that a piece has, or once had, a price in. */
  get currencies(): ReadonlySet<string> {
    return this.codes;
  }

  /** The lowest price of each slot in a currency, major units; NaN without one. */
  lowest(currency: string): readonly number[] {
    return this.columns.get(currency)?.min ?? NO_PRICES;
  }

  /** What a slot costs in a currency, or null when it has no price there. */
  at(currency: string, slot: number): CataloguePrice | null {
    const column = this.columns.get(currency);
    const min = column?.min[slot] ?? NO_PRICE;
    if (!column || Number.isNaN(min)) {
      return null;
    }
    const original = column.original[slot] ?? NO_PRICE;
    return {
      min,
      max: column.max[slot] ?? min,
      original: Number.isNaN(original) ? null : original,
    };
  }

  /** Gives a slot its prices by currency; those it had are forgotten. */
  write(slot: number, prices: Readonly<Record<string, CataloguePrice>>): void {
    for (const { min } of this.columns.values()) {
      makeRoom(min, slot);
      min[slot] = NO_PRICE;
    }
    for (const [currency, { min, max, original }] of Object.entries(prices)) {
      const column = this.columnOf(currency);
      for (const list of [column.min, column.max, column.original]) {
        makeRoom(list, slot);
      }
      column.min[slot] = min;
      column.max[slot] = max;
      column.original[slot] = original ?? NO_PRICE;
    }
  }

  private columnOf(currency: string): Column {
    let column = this.columns.get(currency);
    if (!column) {
      column = { min: [], max: [], original: [] };
      this.columns.set(currency, column);
      this.codes.add(currency);
    }
    return column;
  }
}
