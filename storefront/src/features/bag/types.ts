/** What the browser knows of a bag. All amounts are major units of `currency`, worked out by the API. */
export interface Bag {
  /** False until the first piece is laid into it. */
  exists: boolean;
  /** True when the bag of this browser belongs to an account that nobody is signed in to. */
  waiting: boolean;
  /** ISO 4217, lower case. */
  currency: string;
  lines: BagLine[];
  /** Sum of the quantities. */
  count: number;
  codes: BagCode[];
  amounts: BagAmounts;
}

export interface BagLine {
  id: string;
  variant_id: string;
  handle: string | null;
  title: string;
  house: string | null;
  /** Chosen options in the visitor's language, such as ["Ivory", "38"]. */
  options: string[];
  quantity: number;
  /** Price of the whole line before codes, shown the way the market shows prices. */
  amount: number;
  image: { src: string; alt: string; background: string } | null;
  made_to_order: boolean;
  lead_time_weeks: number | null;
  /** Pieces that can still be had of this variant; null when it is made to order or not counted. */
  available: number | null;
}

export interface BagCode {
  code: string;
  /** True for a benefit that the house gives by itself; it cannot be removed. */
  automatic: boolean;
}

export interface BagAmounts {
  /** Pieces before codes; with taxes where `tax_included`. */
  pieces: number;
  /** What codes take off, as a positive number. */
  discount: number;
  /** Null until a delivery has been chosen. */
  delivery: number | null;
  /** Taxes within or on top of the total. Null where they depend on an address not yet known. */
  tax: number | null;
  tax_included: boolean;
  total: number;
}

/** The most pieces of one variant that one bag takes. */
export const MAX_QUANTITY = 9;

/**
 * @param currency ISO 4217 code of the market.
 * @param waiting whether a bag waits for its client to sign in.
 * @returns the bag nobody has put anything into.
 */
export function emptyBag(currency: string, waiting = false): Bag {
  return {
    exists: false,
    waiting,
    currency,
    lines: [],
    count: 0,
    codes: [],
    amounts: { pieces: 0, discount: 0, delivery: null, tax: null, tax_included: true, total: 0 },
  };
}
