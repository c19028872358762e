import { type Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";

import { PiecePage } from "@/features/catalogue/piece/piece-page";
import { pieceMetadata } from "@/features/catalogue/piece/read-piece-page";
import { isLocale, type Locale } from "@/i18n/markets";
import { everybodysCall } from "@/lib/data/catalogue";
import { readPiece } from "@/lib/data/products";

interface PageProps {
  params: Promise<{ locale: Locale; handle: string }>;
}

const readPublicPiece = cache((locale: Locale, handle: string) =>
  readPiece(everybodysCall(locale), locale, handle),
);

export function generateStaticParams(): { handle: string }[] {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, handle } = await params;
  const piece = isLocale(locale) ? await readPublicPiece(locale, handle) : null;
  return piece ? pieceMetadata(piece, locale) : {};
}

/**
 * The page of a piece as everybody sees it, kept and shared. Whoever is signed in gets the page
 * under `salon` instead, at the same address (`proxy.ts`).
 */
export default async function PublicPiecePage({ params }: PageProps) {
  const { locale, handle } = await params;
  setRequestLocale(locale);
  const piece = isLocale(locale) ? await readPublicPiece(locale, handle) : null;
  if (!piece) {
    notFound();
  }
  return <PiecePage call={everybodysCall(locale)} locale={locale} piece={piece} />;
}
