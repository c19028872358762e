type MailLanguage = "en" | "fr";

/** A locale of the storefront (language and market) and what a mail needs of it. */
export type MailLocale = { storefront: string; language: MailLanguage; intl: string };

const LANGUAGES: readonly MailLanguage[] = ["en", "fr"];
const INTL: Readonly<Record<MailLanguage, Readonly<Record<string, string>>>> = {
  en: { us: "en-US", eu: "en-IE", gb: "en-GB", ae: "en-AE", jp: "en-JP" },
  fr: { us: "fr-US", eu: "fr-FR", gb: "fr-GB", ae: "fr-AE", jp: "fr-JP" },
};
const DEFAULT: MailLocale = { storefront: "en-us", language: "en", intl: "en-US" };

function languageOf(value: unknown): MailLanguage | undefined {
  const prefix = typeof value === "string" ? value.slice(0, 2).toLowerCase() : "";
  return LANGUAGES.find((language) => language === prefix);
}

function fromParts(language: MailLanguage, market: string): MailLocale | undefined {
  const intl = INTL[language][market];
  return intl ? { storefront: `${language}-${market}`, language, intl } : undefined;
}

/**
 * Reads a storefront locale such as `fr-eu`.
 *
 * @param value from outside, so anything; what is not a locale of the house gives `en-us`
 */
export function parseMailLocale(value: unknown): MailLocale {
  const language = languageOf(value);
  const market = typeof value === "string" ? value.slice(3).toLowerCase() : "";
  return (language && fromParts(language, market)) ?? DEFAULT;
}

/**
 * Combines the language of an order (`fr-FR`) with the market of its region (`eu`).
 */
export function mailLocaleOf(language: unknown, market: unknown): MailLocale {
  const known = languageOf(language) ?? DEFAULT.language;
  return (typeof market === "string" && fromParts(known, market)) || parseMailLocale(`${known}-us`);
}
