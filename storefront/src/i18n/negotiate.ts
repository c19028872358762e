import {
  DEFAULT_LOCALE,
  isLocale,
  type Language,
  type Locale,
  type Market,
  toLocale,
} from "./markets";

const MARKET_OF_REGION: Record<string, Market> = {
  us: "us",
  gb: "gb",
  ae: "ae",
  jp: "jp",
  fr: "eu",
  it: "eu",
  de: "eu",
  es: "eu",
  nl: "eu",
  be: "eu",
  at: "eu",
  pt: "eu",
  ie: "eu",
};

/** Where a language points to when it comes without a country. */
const MARKET_OF_LANGUAGE: Record<string, Market> = {
  en: "us",
  fr: "eu",
  it: "eu",
  de: "eu",
  es: "eu",
  nl: "eu",
  pt: "eu",
  ja: "jp",
  ar: "ae",
};

/**
 * Chooses the edition of the house for an address that names none.
 * @param cookie value of the market cookie, if any; wins when it is one of ours.
 * @param acceptLanguage the browser's header; languages by preference, their country as the market.
 * @returns a locale; the default one when nothing fits.
 */
export function negotiateLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) {
    return cookie;
  }
  const tags = preferredTags(acceptLanguage ?? "");
  const spoken = tags.map((tag) => tag.language).find(isLanguage);
  const market = tags.map(marketOf).find((found) => found !== undefined);
  if (!spoken && !market) {
    return DEFAULT_LOCALE;
  }
  return toLocale(spoken ?? "en", market ?? "us");
}

interface Tag {
  language: string;
  region: string | undefined;
}

function preferredTags(header: string): Tag[] {
  return header
    .toLowerCase()
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== "" && tag !== "*" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => {
      const [language = "", ...rest] = tag.split("-");
      return { language, region: rest.find((subtag) => /^[a-z]{2}$/.test(subtag)) };
    });
}

function isLanguage(value: string): value is Language {
  return value === "en" || value === "fr";
}

function marketOf({ language, region }: Tag): Market | undefined {
  return (region && MARKET_OF_REGION[region]) || MARKET_OF_LANGUAGE[language];
}
