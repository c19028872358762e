import { type Locale, parseLocale } from "@/i18n/markets";

/**
 * Name of a country in the visitor's language.
 * @param code ISO 3166-1 alpha-2, any case; anything else comes back as it is.
 */
export function countryName(code: string, locale: Locale): string {
  try {
    const names = new Intl.DisplayNames(parseLocale(locale).medusaLocale, { type: "region" });
    return names.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
