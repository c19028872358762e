import { NextIntlClientProvider } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { isLocale } from "@/i18n/markets";
import { HouseTheme } from "@/ui/theme/house-theme";

/** Around every page of the atelier: MUI's theme and the texts that its forms need. */
export async function AtelierTexts({ locale, children }: { locale: string; children: ReactNode }) {
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  const { common, bag, account, atelier, board, concierge } = await getMessages();
  return (
    <NextIntlClientProvider
      messages={{
        common,
        bag: { errors: bag.errors },
        account: { fields: account.fields },
        atelier,
        board: { verdict: { reasons: board.verdict.reasons } },
        concierge,
      }}
    >
      <HouseTheme>{children}</HouseTheme>
    </NextIntlClientProvider>
  );
}
