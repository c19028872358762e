import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { type ReactNode } from "react";

import { pageLocale } from "@/lib/session/page-locale";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** The texts of a board, on top of those of the account. */
export default async function BoardsLayout({ children, params }: LayoutProps) {
  // Layouts are made side by side: this one cannot wait for another to have told the locale.
  await pageLocale(params);
  const { common, bag, account, board } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ common, bag, account, board }}>
      {children}
    </NextIntlClientProvider>
  );
}
