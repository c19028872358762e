import { NextIntlClientProvider } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { type ReactNode } from "react";

import { isLocale } from "@/i18n/markets";

interface ConciergeTextsProps {
  /** First part of the address; layouts are written side by side, so each says it anew. */
  locale: string;
  children: ReactNode;
}

/** Gives the pages of the concierge their texts in the browser. */
export async function ConciergeTexts({ locale, children }: ConciergeTextsProps) {
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  const { common, bag, account, booking, stylists, concierge } = await getMessages();
  const { card, time, modes, profile, specialties } = stylists;
  return (
    <NextIntlClientProvider
      messages={{
        common,
        bag: { errors: bag.errors },
        account,
        booking,
        stylists: { card, time, modes, profile, specialties },
        concierge,
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
