import type { CataloguePrice } from "./document";

/** What one variant costs in one currency, in major units. */
type VariantPrice = {
  amount: number;
  /** Before a reduction; equal to `amount` when there is none. */
  original: number;
};

/** What one variant costs, by lower-case currency code. */
export type VariantPrices = Readonly<Record<string, VariantPrice>>;

function fold(prices: readonly VariantPrice[]): CataloguePrice {
  const [first, ...others] = prices as [VariantPrice, ...VariantPrice[]];
  const cheapest = others.reduce(
    (least, price) => (price.amount < least.amount ? price : least),
    first,
  );
  return {
    min: cheapest.amount,
    max: Math.max(...prices.map(({ amount }) => amount)),
    original: cheapest.original > cheapest.amount ? cheapest.original : null,
  };
}

/**
 * Prices of a piece over its variants.
 *
 * @param variants what each variant costs; undefined for one without a price
 * @returns by currency, in the order of the alphabet; a currency no variant has a price in is missing
 */
export function pricesOf(
  variants: readonly (VariantPrices | undefined)[],
): Record<string, CataloguePrice> {
  const currencies = new Set(variants.flatMap((prices) => Object.keys(prices ?? {})));
  return Object.fromEntries(
    [...currencies].sort().map((currency) => {
      const prices = variants.flatMap((variant) => variant?.[currency] ?? []);
      return [currency, fold(prices)];
    }),
  );
}
