import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { TextPage } from "@/features/legal/text-page";
import { isLocale } from "@/i18n/markets";
import { pageMetadata } from "@/lib/seo";

const SECTIONS = ["contract", "price", "delivery", "withdrawal", "guarantee"] as const;

interface PageProps {
  params: Promise<{ locale: string }>;
}

export function generateStaticParams(): never[] {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) {
    return {};
  }
  const t = await getTranslations({ locale, namespace: "catalogue.terms" });
  return pageMetadata({ locale, path: "/legal/terms", title: t("title"), description: t("intro") });
}

export default async function TermsPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  const t = await getTranslations("catalogue.terms");
  return (
    <TextPage
      title={t("title")}
      intro={t("intro")}
      sections={SECTIONS.map((key) => ({
        title: t(`sections.${key}.title`),
        text: t(`sections.${key}.text`),
      }))}
    />
  );
}
