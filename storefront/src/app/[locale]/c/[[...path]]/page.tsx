import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";

import { crumbsJsonLd } from "@/features/catalogue/json-ld";
import { readListQuery } from "@/features/catalogue/list-query";
import { ListView } from "@/features/catalogue/list-view";
import { categoryHref } from "@/features/layout/navigation-groups";
import { type Locale } from "@/i18n/markets";
import { findCategoryTrail, getCategoryTree, idsUnder } from "@/lib/data/categories";
import { listPieces } from "@/lib/data/products";
import { pageMetadata } from "@/lib/seo";
import { type Crumb } from "@/ui/crumbs";
import { JsonLd } from "@/ui/json-ld";

interface PageProps {
  params: Promise<{ locale: Locale; path?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const room = await readRoom((await params).locale, (await params).path);
  return pageMetadata({
    locale: (await params).locale,
    path: room.path,
    title: room.title,
    description: room.intro,
  });
}

export default async function CategoryPage({ params, searchParams }: PageProps) {
  const { locale, path } = await params;
  setRequestLocale(locale);
  const query = readListQuery(await searchParams);
  const room = await readRoom(locale, path);
  const { pieces, count } = await listPieces(
    locale,
    { categoryIds: room.categoryIds },
    query.sort,
    query.pages,
  );
  return (
    <>
      <JsonLd data={crumbsJsonLd(room.crumbs, locale)} />
      <ListView
        crumbs={room.crumbs}
        title={room.title}
        intro={room.intro}
        path={room.path}
        query={query}
        pieces={pieces}
        count={count}
        rooms={room.rooms}
      />
    </>
  );
}

/** A category and what is within it; without a path, the whole wardrobe. */
async function readRoom(locale: Locale, path: string[] | undefined) {
  const t = await getTranslations({ locale });
  const trail = path ? await findCategoryTrail(locale, path) : null;
  const category = trail?.at(-1);
  const within = category?.children ?? (await getCategoryTree(locale));
  const crumbs: Crumb[] = [
    { href: "/", label: t("common.crumbs.home") },
    ...(trail ?? []).map((step, index) =>
      index === (trail?.length ?? 0) - 1
        ? { label: step.name }
        : { href: categoryHref(step), label: step.name },
    ),
  ];
  if (!category) {
    crumbs.push({ label: t("catalogue.list.wardrobe") });
  }
  return {
    path: category ? categoryHref(category) : "/c",
    title: category?.name ?? t("catalogue.list.wardrobe"),
    intro: category ? category.description : t("catalogue.list.wardrobeIntro"),
    categoryIds: category ? idsUnder(category) : undefined,
    rooms: within.map((child) => ({ href: categoryHref(child), label: child.name })),
    crumbs,
  };
}
