import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { ConsentChoicePanel } from "@/features/consent/consent-choice";
import { TextPage } from "@/features/legal/text-page";
import { isLocale } from "@/i18n/markets";
import { pageMetadata } from "@/lib/seo";

const SECTIONS = ["what", "why", "long", "rights", "cookies"] as const;

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
  const t = await getTranslations({ locale, namespace: "catalogue.privacy" });
  return pageMetadata({
    locale,
    path: "/legal/privacy",
    title: t("title"),
    description: t("intro"),
  });
}

export default async function PrivacyPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  const t = await getTranslations("catalogue.privacy");
  return (
    <TextPage
      title={t("title")}
      intro={t("intro")}
      sections={SECTIONS.map((key) => ({
        title: t(`sections.${key}.title`),
        text: t(`sections.${key}.text`),
      }))}
    >
      <section id="choice" aria-labelledby="choice-title">
        <h2 id="choice-title">{t("choices")}</h2>
        <ConsentChoicePanel />
      </section>
    </TextPage>
  );
}
