import { type Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { readStylistList } from "@/features/stylists/list/read-stylists";
import { activeFilters, readStylistQuery } from "@/features/stylists/list/stylist-query";
import { StylistsView } from "@/features/stylists/list/stylists-view";
import { readOutlook } from "@/features/stylists/server/outlook";
import { ZoneKeeper } from "@/features/stylists/zone-keeper";
import { isLocale } from "@/i18n/markets";
import { pageMetadata } from "@/lib/seo";
import { pageLocale } from "@/lib/session/page-locale";

type Props = PageProps<"/[locale]/stylists">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) {
    return {};
  }
  const t = await getTranslations({ locale, namespace: "stylists.list" });
  const query = readStylistQuery(await searchParams);
  return pageMetadata({
    locale,
    path: "/stylists",
    title: query.q ? t("results", { query: query.q }) : t("title"),
    description: t("description"),
    hidden: query.q !== "" || activeFilters(query).length > 0,
  });
}

export default async function StylistsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const outlook = await readOutlook();
  const list = await readStylistList(locale, await searchParams, outlook.now_ms);
  return (
    <>
      <ZoneKeeper known={outlook.visitorZone} />
      <StylistsView list={list} outlook={outlook} />
    </>
  );
}
