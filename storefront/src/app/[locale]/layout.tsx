import { type Metadata, type Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { type ReactNode } from "react";

import { Shell } from "@/features/layout/shell";
import { isLocale, parseLocale } from "@/i18n/markets";
import { isUnavailable } from "@/lib/api-error";
import { type Category, getCategoryTree } from "@/lib/data/categories";
import { env } from "@/lib/env";
import { StoreProvider } from "@/store";
import { cssVariables } from "@/ui/theme/css-variables";
import { displayFont, textFont } from "@/ui/theme/fonts";
import { colours } from "@/ui/theme/tokens";
import "@/ui/theme/global.css";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** In seconds; the longest that a page made while the API was away can stand. */
export const revalidate = 60;

export const viewport: Viewport = { themeColor: colours.paper };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) {
    return {};
  }
  const t = await getTranslations({ locale, namespace: "common.meta" });
  return {
    metadataBase: new URL(env().STOREFRONT_URL),
    title: { default: t("title"), template: `%s | ${t("name")}` },
    description: t("description"),
    applicationName: t("name"),
    openGraph: { siteName: t("name"), type: "website", locale: parseLocale(locale).intlLocale },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  const { common, bag, account, catalogue } = await getMessages();
  const tree = await getCategoryTree(locale).catch(withoutCategories);
  return (
    <html
      lang={parseLocale(locale).intlLocale}
      className={`${displayFont.variable} ${textFont.variable}`}
    >
      <head>
        <style dangerouslySetInnerHTML={{ __html: cssVariables() }} />
      </head>
      <body>
        <NextIntlClientProvider
          messages={{
            common,
            bag,
            account: { link: account.link },
            catalogue: { piece: catalogue.piece, suggest: catalogue.suggest },
          }}
        >
          <StoreProvider>
            <Shell tree={tree}>{children}</Shell>
          </StoreProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

/** The house keeps its door open while the API is away. */
function withoutCategories(error: unknown): Category[] {
  if (isUnavailable(error)) {
    return [];
  }
  throw error;
}
