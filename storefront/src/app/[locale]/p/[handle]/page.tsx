import { type Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";

import { crumbsJsonLd, productJsonLd } from "@/features/catalogue/json-ld";
import { PieceView } from "@/features/catalogue/piece/piece-view";
import { categoryHref } from "@/features/layout/navigation-groups";
import { isLocale, type Locale } from "@/i18n/markets";
import { flatten, getCategoryTree } from "@/lib/data/categories";
import { getPiece, listPiecesOfHouse } from "@/lib/data/products";
import { type Piece } from "@/lib/data/shape-piece";
import { imageSrc } from "@/lib/images";
import { pageMetadata } from "@/lib/seo";
import { type Crumb } from "@/ui/crumbs";
import { JsonLd } from "@/ui/json-ld";

interface PageProps {
  params: Promise<{ locale: Locale; handle: string }>;
}

const OTHERS = 4;

export function generateStaticParams(): { handle: string }[] {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, handle } = await params;
  const piece = isLocale(locale) ? await getPiece(locale, handle) : null;
  if (!piece) {
    return {};
  }
  const [image] = piece.images;
  return pageMetadata({
    locale,
    path: `/p/${handle}`,
    title: piece.house ? `${piece.title}, ${piece.house.name}` : piece.title,
    description: piece.description ?? piece.subtitle,
    image: image ? imageSrc(image.url) : undefined,
  });
}

export default async function PiecePage({ params }: PageProps) {
  const { locale, handle } = await params;
  setRequestLocale(locale);
  const piece = isLocale(locale) ? await getPiece(locale, handle) : null;
  if (!piece) {
    notFound();
  }
  const [crumbs, others] = await Promise.all([
    crumbsOf(piece, locale),
    piece.house ? listPiecesOfHouse(locale, piece.house.handle, 1, OTHERS + 1) : null,
  ]);
  return (
    <>
      <JsonLd data={productJsonLd(piece, locale)} />
      <JsonLd data={crumbsJsonLd(crumbs, locale)} />
      <PieceView
        piece={piece}
        crumbs={crumbs}
        others={(others?.pieces ?? []).filter(({ id }) => id !== piece.id).slice(0, OTHERS)}
      />
    </>
  );
}

/** The way through the deepest category that the piece is in. */
async function crumbsOf(piece: Piece, locale: Locale): Promise<Crumb[]> {
  const t = await getTranslations("common.crumbs");
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
