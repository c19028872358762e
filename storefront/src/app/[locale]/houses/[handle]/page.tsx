import { type Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { HouseView } from "@/features/brand/house-view";
import { type Locale } from "@/i18n/markets";
import { readListQuery } from "@/features/catalogue/list-query";
import { getHouse } from "@/lib/data/brands";
import { listPiecesOfHouse } from "@/lib/data/products";
import { pageMetadata } from "@/lib/seo";

interface PageProps {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, handle } = await params;
  const house = await getHouse(locale, handle);
  return pageMetadata({
    locale,
    path: `/houses/${handle}`,
    title: house?.name,
    description: house?.tagline,
  });
}

export default async function HousePage({ params, searchParams }: PageProps) {
  const { locale, handle } = await params;
  setRequestLocale(locale);
  const query = readListQuery(await searchParams);
  const [house, { pieces, count }] = await Promise.all([
    getHouse(locale, handle),
    listPiecesOfHouse(locale, handle, query.pages),
  ]);
  if (!house) {
    notFound();
  }
  return <HouseView house={house} pieces={pieces} count={count} query={query} />;
}
