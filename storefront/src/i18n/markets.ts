/** The markets that the house delivers to, each a region of the API with one currency. */
export const MARKETS = ["us", "eu", "gb", "ae", "jp"] as const;
export type Market = (typeof MARKETS)[number];

export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One locale per language and market; the first segment of every address. */
export type Locale = `${Language}-${Market}`;
export const LOCALES: readonly Locale[] = MARKETS.flatMap((market) =>
  LANGUAGES.map((language): Locale => `${language}-${market}`),
);
export const DEFAULT_LOCALE: Locale = "en-us";

/** Readable by scripts: it only says which edition of the house the visitor last chose. */
export const MARKET_COOKIE = "zaga_market";

interface MarketFacts {
  /** ISO 4217, lower case as the API writes it. */
  currency: "usd" | "eur" | "gbp" | "aed" | "jpy";
  /** ISO 3166-1 alpha-2, lower case; where a price is worked out for before an address is known. */
  country: string;
  /** Every country served, lower case ISO 3166-1 alpha-2. */
  countries: readonly string[];
}

const FACTS: Record<Market, MarketFacts> = {
  us: { currency: "usd", country: "us", countries: ["us"] },
  eu: {
    currency: "eur",
    country: "fr",
    countries: ["fr", "it", "de", "es", "nl", "be", "at", "pt", "ie"],
  },
  gb: { currency: "gbp", country: "gb", countries: ["gb"] },
  ae: { currency: "aed", country: "ae", countries: ["ae"] },
  jp: { currency: "jpy", country: "jp", countries: ["jp"] },
};

/** BCP 47 tags for formatting: the language as it is written, with the market's habits. */
const INTL_LOCALES: Record<Locale, string> = {
  "en-us": "en-US",
  "fr-us": "fr-US",
  "en-eu": "en-IE",
  "fr-eu": "fr-FR",
  "en-gb": "en-GB",
  "fr-gb": "fr-GB",
  "en-ae": "en-AE",
  "fr-ae": "fr-AE",
  "en-jp": "en-JP",
  "fr-jp": "fr-JP",
};

export interface ParsedLocale extends MarketFacts {
  language: Language;
  market: Market;
  /** For Intl, `lang` and hreflang. */
  intlLocale: string;
  /** The translations that the API keeps. */
  medusaLocale: "en-US" | "fr-FR";
}

/** Says whether a path segment or cookie is one of the house's locales. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** Makes a locale of a language and a market. */
export function toLocale(language: Language, market: Market): Locale {
  return `${language}-${market}`;
}

/** Takes a locale apart: language, market, currency and the codes that others know it by. */
export function parseLocale(locale: Locale): ParsedLocale {
  const [language, market] = locale.split("-") as [Language, Market];
  return {
    ...FACTS[market],
    language,
    market,
    intlLocale: INTL_LOCALES[locale],
    medusaLocale: language === "fr" ? "fr-FR" : "en-US",
  };
}
