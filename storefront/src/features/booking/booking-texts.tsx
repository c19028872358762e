import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { type ReactNode } from "react";

/** Gives the pages on which hours are chosen or changed their texts in the browser. */
export async function BookingTexts({ children }: { children: ReactNode }) {
  const { common, bag, account, booking, stylists } = await getMessages();
  const { card, time, modes, profile } = stylists;
  return (
    <NextIntlClientProvider
      messages={{
        common,
        bag,
        account,
        booking,
        stylists: { card, time, modes, profile, specialties: stylists.specialties },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
