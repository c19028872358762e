import "server-only";

import { type Metadata } from "next";

import { DEFAULT_LOCALE, LOCALES, type Locale, parseLocale } from "@/i18n/markets";

import { env } from "./env";

/** Full address of a page. @param path without locale, "" or starting with a slash. */
export function pageUrl(locale: Locale, path: string): string {
  return `${env().STOREFRONT_URL}/${locale}${path === "/" ? "" : path}`;
}

/** The same page in every market and language, by hreflang. */
export function languageAlternates(path: string): Record<string, string> {
  return {
    ...Object.fromEntries(
      LOCALES.map((locale) => [parseLocale(locale).intlLocale, pageUrl(locale, path)]),
    ),
    "x-default": pageUrl(DEFAULT_LOCALE, path),
  };
}

interface PageFacts {
  locale: Locale;
  /** Without locale. */
  path: string;
  /** Without the house's name, which is added; left out on the home page. */
  title?: string;
  description?: string | null;
  /** Address of a picture, relative to the storefront. */
  image?: string;
  /** Not for search engines. */
  hidden?: boolean;
}

const DESCRIPTION_LENGTH = 155;
const HOUSE_IMAGE = "/house/card.jpg";

/** What a page tells search engines and those who share it. */
export function pageMetadata(facts: PageFacts): Metadata {
  const url = pageUrl(facts.locale, facts.path);
  const description = facts.description ? shorten(facts.description) : undefined;
  return {
    ...(facts.title ? { title: facts.title } : {}),
    ...(description ? { description } : {}),
    alternates: { canonical: url, languages: languageAlternates(facts.path) },
    openGraph: {
      url,
      type: "website",
      locale: parseLocale(facts.locale).intlLocale,
      ...(facts.title ? { title: facts.title } : {}),
      ...(description ? { description } : {}),
      images: [facts.image ?? HOUSE_IMAGE],
    },
    twitter: { card: "summary_large_image" },
    ...(facts.hidden ? { robots: { index: false, follow: true } } : {}),
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= DESCRIPTION_LENGTH) {
    return line;
  }
  return `${line.slice(0, line.lastIndexOf(" ", DESCRIPTION_LENGTH))}…`;
}
