import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { HousesView } from "@/features/brand/houses-view";
import { isLocale } from "@/i18n/markets";
import { listHouses } from "@/lib/data/brands";
import { pageMetadata } from "@/lib/seo";

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
  const t = await getTranslations({ locale, namespace: "catalogue.houses" });
  return pageMetadata({ locale, path: "/houses", title: t("title"), description: t("intro") });
}

export default async function HousesPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  return <HousesView houses={await listHouses(locale)} />;
}
