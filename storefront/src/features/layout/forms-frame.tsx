import { NextIntlClientProvider } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { type ReactNode } from "react";

import { isLocale } from "@/i18n/markets";
import { HouseTheme } from "@/ui/theme/house-theme";

interface FormsFrameProps {
  locale: string;
  children: ReactNode;
}

/**
 * Around the pages with forms (checkout and account): MUI's theme and the texts of those pages.
 * The catalogue needs neither, and so does not load them.
 */
export async function FormsFrame({ locale, children }: FormsFrameProps) {
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  const { common, bag, checkout, account } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ common, bag, checkout, account }}>
      <HouseTheme>{children}</HouseTheme>
    </NextIntlClientProvider>
  );
}
