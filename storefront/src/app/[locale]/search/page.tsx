import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";

import { isNarrowed, readListQuery } from "@/features/catalogue/list/list-query";
import { readList } from "@/features/catalogue/list/read-list";
import { SearchView } from "@/features/search/search-view";
import { type Locale } from "@/i18n/markets";
import { categoryNames } from "@/lib/data/categories";
import { pageMetadata } from "@/lib/seo";

interface PageProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "catalogue.search" });
  const { q } = readListQuery(await searchParams);
  return pageMetadata({
    locale,
    path: "/search",
    title: q ? t("results", { query: q }) : t("title"),
    hidden: true,
  });
}

export default async function SearchPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const search = await searchParams;
  const query = readListQuery(search);
  const [list, names] = await Promise.all([
    // An empty search is a question, not the whole wardrobe.
    query.q || isNarrowed(query) ? readList(locale, search) : null,
    categoryNames(locale),
  ]);
  return <SearchView words={query.q} list={list} categoryNames={names} />;
}
