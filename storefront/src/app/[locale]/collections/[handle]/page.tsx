import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { readListQuery } from "@/features/catalogue/list-query";
import { ListView } from "@/features/catalogue/list-view";
import { type Locale } from "@/i18n/markets";
import { getCollection, listCollections } from "@/lib/data/collections";
import { listPieces } from "@/lib/data/products";
import { pageMetadata } from "@/lib/seo";

interface PageProps {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, handle } = await params;
  const collection = await getCollection(locale, handle);
  return pageMetadata({
    locale,
    path: `/collections/${handle}`,
    title: collection?.title,
    description: collection?.description,
  });
}

export default async function CollectionPage({ params, searchParams }: PageProps) {
  const { locale, handle } = await params;
  setRequestLocale(locale);
  const t = await getTranslations();
  const query = readListQuery(await searchParams);
  const collection = await getCollection(locale, handle);
  if (!collection) {
    notFound();
  }
  const [{ pieces, count }, all] = await Promise.all([
    listPieces(locale, { collectionId: collection.id }, query.sort, query.pages),
    listCollections(locale),
  ]);
  return (
    <ListView
      crumbs={[{ href: "/", label: t("common.crumbs.home") }, { label: collection.title }]}
      title={collection.title}
      intro={collection.description}
      path={`/collections/${handle}`}
      query={query}
      pieces={pieces}
      count={count}
      rooms={all
        .filter((other) => other.id !== collection.id)
        .map((other) => ({ href: `/collections/${other.handle}`, label: other.title }))}
    />
  );
}
