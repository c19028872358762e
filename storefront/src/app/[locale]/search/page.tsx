import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";

import { readListQuery } from "@/features/catalogue/list-query";
import { readWords } from "@/features/search/words";
import { SearchView } from "@/features/search/search-view";
import { type Locale } from "@/i18n/markets";
import { listPieces } from "@/lib/data/products";
import { pageMetadata } from "@/lib/seo";

interface PageProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "catalogue.search" });
  return pageMetadata({ locale, path: "/search", title: t("title"), hidden: true });
}

export default async function SearchPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const search = await searchParams;
  const words = readWords(search.q);
  const query = readListQuery(search);
  const found = words
    ? await listPieces(locale, { search: words }, query.sort, query.pages)
    : { pieces: [], count: 0 };
  return <SearchView words={words} query={query} {...found} />;
}
