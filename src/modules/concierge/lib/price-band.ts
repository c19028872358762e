const STEPS = [1, 2.5, 5, 10];

/**
 * A coarse price, for learning what somebody spends: steps of 1, 2.5, 5 and 10, whatever the
 * currency's size.
 *
 * @param amount major units
 * @returns such as `eur:500-1000`; `eur:0` for what costs nothing
 */
export function priceBand(amount: number, currency: string): string {
  if (amount <= 0) {
    return `${currency}:0`;
  }
  const decade = 10 ** Math.floor(Math.log10(amount));
  const index = STEPS.findLastIndex((step) => step * decade <= amount);
  const from = (STEPS[index] ?? 1) * decade;
  const to = (STEPS[index + 1] ?? 25) * decade;
  return `${currency}:${from}-${to}`;
}
