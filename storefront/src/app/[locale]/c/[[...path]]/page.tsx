import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";

import { crumbsJsonLd } from "@/features/catalogue/json-ld";
import { isNarrowed, listHref, readListQuery } from "@/features/catalogue/list/list-query";
import { ListView } from "@/features/catalogue/list/list-view";
import { readList } from "@/features/catalogue/list/read-list";
import { type Locale } from "@/i18n/markets";
import { categoryHref } from "@/lib/category-href";
import { findCategoryTrail, getCategoryTree } from "@/lib/data/categories";
import { pageMetadata } from "@/lib/seo";
import { type Crumb } from "@/ui/crumbs";
import { JsonLd } from "@/ui/json-ld";

interface PageProps {
  params: Promise<{ locale: Locale; path?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, path } = await params;
  const room = await readRoom(locale, path);
  return pageMetadata({
    locale,
    path: room.path,
    title: room.title,
    description: room.intro,
    hidden: isNarrowed(readListQuery(await searchParams, room.fixed)),
  });
}

export default async function CategoryPage({ params, searchParams }: PageProps) {
  const { locale, path } = await params;
  setRequestLocale(locale);
  const room = await readRoom(locale, path);
  const list = await readList(locale, await searchParams, room.fixed);
  const counts = new Map(list.facets.category.map(({ value, count }) => [value, count]));
  // Without filters every room is shown as the house keeps it; with them, those that have something.
  const narrowed = isNarrowed(list.query);
  return (
    <>
      <JsonLd data={crumbsJsonLd(room.crumbs, locale)} />
      <ListView
        crumbs={room.crumbs}
        title={room.title}
        intro={room.intro}
        path={room.path}
        list={list}
        fixed={room.fixed}
        rooms={room.within
          .filter(({ handle }) => !narrowed || (counts.get(handle) ?? 0) > 0)
          .map((child) => ({
            href: listHref(categoryHref(child), { ...list.query, pages: 1 }),
            label: child.name,
            count: counts.get(child.handle) ?? 0,
          }))}
      />
    </>
  );
}

/** A category and what is within it; without a path, the whole wardrobe. */
async function readRoom(locale: Locale, path: string[] | undefined) {
  const t = await getTranslations({ locale });
  const trail = path ? await findCategoryTrail(locale, path) : null;
  const category = trail?.at(-1);
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
    // The rooms are words above the wall: also in the whole wardrobe, categories are no facet.
    fixed: { category: category?.handle },
    within: category?.children ?? (await getCategoryTree(locale)),
    crumbs,
  };
}
