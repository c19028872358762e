import { type MetadataRoute } from "next";
import { connection } from "next/server";

import { DEFAULT_LOCALE } from "@/i18n/markets";
import { listHouses } from "@/lib/data/brands";
import { listPieceHandles } from "@/lib/data/catalogue";
import { categoryHref } from "@/lib/category-href";
import { flatten, getCategoryTree } from "@/lib/data/categories";
import { listCollections } from "@/lib/data/collections";
import { listStylistHandles } from "@/lib/data/stylists";
import { languageAlternates, pageUrl } from "@/lib/seo";

const FIXED = [
  "/",
  "/c",
  "/houses",
  "/stylists",
  "/care/delivery",
  "/legal/privacy",
  "/legal/terms",
];

/** Every page of the house, each with its editions for all markets. What it reads is kept. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const locale = DEFAULT_LOCALE;
  const [tree, collections, houses, pieces, stylists] = await Promise.all([
    getCategoryTree(locale),
    listCollections(locale),
    listHouses(locale),
    listPieceHandles(locale),
    listStylistHandles(locale),
  ]);
  const entry = (path: string) => ({
    url: pageUrl(locale, path),
    alternates: { languages: languageAlternates(path) },
  });
  return [
    ...FIXED.map((path) => entry(path)),
    ...flatten(tree).map((category) => entry(categoryHref(category))),
    ...collections.map(({ handle }) => entry(`/collections/${handle}`)),
    ...houses.map(({ handle }) => entry(`/houses/${handle}`)),
    ...pieces.map((handle) => entry(`/p/${handle}`)),
    ...stylists.map((handle) => entry(`/stylists/${handle}`)),
  ];
}
