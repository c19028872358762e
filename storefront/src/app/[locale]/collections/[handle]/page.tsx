import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { isNarrowed, readListQuery } from "@/features/catalogue/list/list-query";
import { ListView } from "@/features/catalogue/list/list-view";
import { readList } from "@/features/catalogue/list/read-list";
import { type Locale } from "@/i18n/markets";
import { categoryNames } from "@/lib/data/categories";
import { getCollection, listCollections } from "@/lib/data/collections";
import { pageMetadata } from "@/lib/seo";

interface PageProps {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, handle } = await params;
  const collection = await getCollection(locale, handle);
  return pageMetadata({
    locale,
    path: `/collections/${handle}`,
    title: collection?.title,
    description: collection?.description,
    hidden: isNarrowed(readListQuery(await searchParams, { collection: handle })),
  });
}

export default async function CollectionPage({ params, searchParams }: PageProps) {
  const { locale, handle } = await params;
  setRequestLocale(locale);
  const fixed = { collection: handle };
  const [t, collection, all, list, names] = await Promise.all([
    getTranslations(),
    getCollection(locale, handle),
    listCollections(locale),
    readList(locale, await searchParams, fixed),
    categoryNames(locale),
  ]);
  if (!collection) {
    notFound();
  }
  return (
    <ListView
      crumbs={[{ href: "/", label: t("common.crumbs.home") }, { label: collection.title }]}
      title={collection.title}
      intro={collection.description}
      path={`/collections/${handle}`}
      list={list}
      fixed={fixed}
      categoryNames={names}
      rooms={all
        .filter((other) => other.id !== collection.id)
        .map((other) => ({ href: `/collections/${other.handle}`, label: other.title }))}
    />
  );
}
