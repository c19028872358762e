"use client";

import { useLocale } from "next-intl";
import { type ReactNode, useState } from "react";
import { Provider } from "react-redux";

import type { Locale } from "@/i18n/markets";

import { makeStore } from "./store";

/**
 * Gives the page its store. Another market or language gets another store, so that no price of the
 * one is ever shown in the other.
 */
export function StoreProvider({ children }: { children: ReactNode }) {
  const locale = useLocale() as Locale;
  return (
    <StoreOfLocale key={locale} locale={locale}>
      {children}
    </StoreOfLocale>
  );
}

function StoreOfLocale({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [store] = useState(() => makeStore(locale));
  return <Provider store={store}>{children}</Provider>;
}
