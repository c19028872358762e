import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { TextPage } from "@/features/legal/text-page";
import { isLocale } from "@/i18n/markets";
import { pageMetadata } from "@/lib/seo";

const SECTIONS = ["delivery", "toOrder", "duties", "returns", "care"] as const;

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
  const t = await getTranslations({ locale, namespace: "catalogue.delivery" });
  return pageMetadata({
    locale,
    path: "/care/delivery",
    title: t("title"),
    description: t("intro"),
  });
}

export default async function DeliveryPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  const t = await getTranslations("catalogue.delivery");
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
