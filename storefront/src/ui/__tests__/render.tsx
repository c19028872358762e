import { render, type RenderResult } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { type ReactNode } from "react";

import { type Locale, parseLocale } from "@/i18n/markets";

import enCatalogue from "../../../messages/en/catalogue.json";
import enCommon from "../../../messages/en/common.json";
import frCatalogue from "../../../messages/fr/catalogue.json";
import frCommon from "../../../messages/fr/common.json";

const MESSAGES = {
  en: { common: enCommon, catalogue: enCatalogue },
  fr: { common: frCommon, catalogue: frCatalogue },
} as const;

/** Renders within an edition of the house, with its real texts. */
export function renderIn(locale: Locale, children: ReactNode): RenderResult {
  const messages = MESSAGES[parseLocale(locale).language];
  return render(
    <NextIntlClientProvider locale={locale} messages={messages as never} timeZone="UTC">
      {children}
    </NextIntlClientProvider>,
  );
}
