import "server-only";

import { type Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { type Locale } from "@/i18n/markets";
import { categoryHref } from "@/lib/category-href";
import { type CatalogueCall, readCatalogue } from "@/lib/data/catalogue";
import { flatten, getCategoryTree } from "@/lib/data/categories";
import { type Piece, type PieceCard } from "@/lib/data/shape-piece";
import { pageMetadata } from "@/lib/seo";
import { type Crumb } from "@/ui/crumbs";

const OTHERS = 4;

/** What the page of a piece tells search engines and those who share it. */
export function pieceMetadata(piece: Piece, locale: Locale): Metadata {
  const [image] = piece.images;
  return pageMetadata({
    locale,
    path: `/p/${piece.handle}`,
    title: piece.house ? `${piece.title}, ${piece.house.name}` : piece.title,
    description: piece.description ?? piece.subtitle,
    image: image?.url,
  });
}

/** What stands around a piece: the way to it, and others of its house, the newest first. */
export async function readAround(
  call: CatalogueCall,
  locale: Locale,
  piece: Piece,
): Promise<{ crumbs: Crumb[]; others: PieceCard[] }> {
  const [crumbs, ofHouse] = await Promise.all([
    crumbsOf(piece, locale),
    piece.house
      ? readCatalogue(
          call,
          locale,
          { facets: { brand: [piece.house.handle] }, sort: "newest" },
          { size: OTHERS + 1 },
        )
      : null,
  ]);
  const others = (ofHouse?.pieces ?? []).filter(({ id }) => id !== piece.id).slice(0, OTHERS);
  return { crumbs, others };
}

/** The way through the deepest category that the piece is in. */
async function crumbsOf(piece: Piece, locale: Locale): Promise<Crumb[]> {
  const t = await getTranslations({ locale, namespace: "common.crumbs" });
  const all = flatten(await getCategoryTree(locale));
  const [deepest] = all
    .filter(({ id }) => piece.categoryIds.includes(id))
    .sort((a, b) => b.path.length - a.path.length);
  const way = (deepest?.path ?? []).flatMap(
    (handle) => all.find((category) => category.handle === handle) ?? [],
  );
  return [
    { href: "/", label: t("home") },
    ...way.map((category) => ({ href: categoryHref(category), label: category.name })),
    { label: piece.title },
  ];
}
