import { type Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { HouseView } from "@/features/brand/house-view";
import { isNarrowed, readListQuery } from "@/features/catalogue/list/list-query";
import { readList } from "@/features/catalogue/list/read-list";
import { type Locale } from "@/i18n/markets";
import { getHouse } from "@/lib/data/brands";
import { categoryNames } from "@/lib/data/categories";
import { pageMetadata } from "@/lib/seo";

interface PageProps {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, handle } = await params;
  const house = await getHouse(locale, handle);
  return pageMetadata({
    locale,
    path: `/houses/${handle}`,
    title: house?.name,
    description: house?.tagline,
    hidden: isNarrowed(readListQuery(await searchParams, { brand: handle })),
  });
}

export default async function HousePage({ params, searchParams }: PageProps) {
  const { locale, handle } = await params;
  setRequestLocale(locale);
  const fixed = { brand: handle };
  const [house, list, names] = await Promise.all([
    getHouse(locale, handle),
    readList(locale, await searchParams, fixed),
    categoryNames(locale),
  ]);
  if (!house) {
    notFound();
  }
  return <HouseView house={house} list={list} fixed={fixed} categoryNames={names} />;
}
