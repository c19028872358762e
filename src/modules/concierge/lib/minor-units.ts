/** ISO 4217 (2026): currencies whose smallest unit is not a hundredth. */
const EXPONENTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    "bif clp djf gnf isk jpy kmf krw pyg rwf ugx uyi vnd vuv xaf xof xpf"
      .split(" ")
      .map((code) => [code, 0]),
  ),
  ...Object.fromEntries("bhd iqd jod kwd lyd omr tnd".split(" ").map((code) => [code, 3])),
  clf: 4,
  uyw: 4,
};
const DEFAULT_EXPONENT = 2;
/** Far below a minor unit and far above what binary fractions are off by. */
const NOISE_DIGITS = 6;

function exponentOf(currency: string): number {
  return EXPONENTS[currency.toLowerCase()] ?? DEFAULT_EXPONENT;
}

/**
 * An amount as a whole number of its currency's smallest units (ISO 4217), half a unit rounded up.
 *
 * @param amount major units, not negative
 * @param currency ISO 4217 code in either case
 */
export function toMinorUnits(amount: number, currency: string): number {
  return Math.round(Number((amount * 10 ** exponentOf(currency)).toFixed(NOISE_DIGITS)));
}

/** The same back: major units of so many of the smallest ones. */
export function fromMinorUnits(units: number, currency: string): number {
  const exponent = exponentOf(currency);
  return Number((units / 10 ** exponent).toFixed(exponent));
}
