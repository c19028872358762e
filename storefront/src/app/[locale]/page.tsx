import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { HOME_STYLISTS, HomeView, WALL_PIECES } from "@/features/home/home-view";
import { everybodysOutlook } from "@/features/stylists/server/outlook";
import { isLocale } from "@/i18n/markets";
import { isNotFound, isUnavailable } from "@/lib/api-error";
import { everybodysCall, readCatalogue } from "@/lib/data/catalogue";
import { listCollections } from "@/lib/data/collections";
import { type Stylist } from "@/lib/data/stylist-types";
import { listStylistsKept } from "@/lib/data/stylists";
import { pageMetadata, pageUrl } from "@/lib/seo";
import { JsonLd } from "@/ui/json-ld";

interface PageProps {
  params: Promise<{ locale: string }>;
}

/**
 * Nothing is built ahead: the page is made when first asked for, and kept. Said page by page, not in
 * the layout: below a layout that says it, a page that reads the query or a cookie fails.
 */
export function generateStaticParams(): { locale: string }[] {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) {
    return {};
  }
  const t = await getTranslations({ locale, namespace: "common.meta" });
  return pageMetadata({ locale, path: "/", description: t("description") });
}

export default async function HomePage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) {
    notFound();
  }
  setRequestLocale(locale);
  const [t, { pieces }, collections, stylists] = await Promise.all([
    getTranslations("common.meta"),
    readCatalogue(everybodysCall(locale), locale, { sort: "newest" }, { size: WALL_PIECES }),
    listCollections(locale),
    listStylistsKept(locale, HOME_STYLISTS).catch(withoutStylists),
  ]);
  return (
    <>
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "Organization",
          name: t("name"),
          url: pageUrl(locale, "/"),
        }}
      />
      <HomeView
        pieces={pieces}
        collections={collections}
        stylists={stylists}
        outlook={everybodysOutlook()}
      />
    </>
  );
}

/** The front room stands without them while their part of the house is not answering. */
function withoutStylists(error: unknown): Stylist[] {
  if (isUnavailable(error) || isNotFound(error)) {
    return [];
  }
  throw error;
}
