import { defineRouting } from "next-intl/routing";

import { DEFAULT_LOCALE, LOCALES, type Locale } from "./markets";

/** Locales are chosen in proxy.ts; here next-intl only learns their names. */
export const routing = defineRouting({
  locales: LOCALES as Locale[],
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: "always",
  localeCookie: false,
});
