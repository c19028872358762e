import { type Locale, parseLocale } from "@/i18n/markets";

/**
 * Writes a price: currency as the market writes it, no decimals when the amount is whole.
 * @param amount major units, as the API gives them.
 * @param currency ISO 4217, any case.
 */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
  const code = currency.toUpperCase();
  const { intlLocale } = parseLocale(locale);
  return new Intl.NumberFormat(intlLocale, {
    style: "currency",
    currency: code,
    currencyDisplay: "narrowSymbol",
    // A whole amount reads better bare; any other shows what its currency divides into.
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount);
}

/**
 * Writes a date in full, in English the European way round, as days and hours are everywhere.
 * @param iso an instant; shown as the date in UTC.
 */
export function formatDate(iso: string, locale: Locale): string {
  const isFrench = parseLocale(locale).language === "fr";
  const words = new Intl.DateTimeFormat(isFrench ? "fr-FR" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(iso));
  return isFrench ? words.replace(/^1 /, "1er ") : words;
}
