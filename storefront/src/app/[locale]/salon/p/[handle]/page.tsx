import { type Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";

import { PiecePage } from "@/features/catalogue/piece/piece-page";
import { pieceMetadata } from "@/features/catalogue/piece/read-piece-page";
import { isLocale, type Locale } from "@/i18n/markets";
import { readPiece } from "@/lib/data/products";
import { readVisitor } from "@/lib/session/visitor";

interface PageProps {
  params: Promise<{ locale: Locale; handle: string }>;
}

const readForVisitor = cache(async (locale: Locale, handle: string) => {
  const { api } = await readVisitor(locale);
  return { api, piece: await readPiece(api, locale, handle) };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, handle } = await params;
  const read = isLocale(locale) ? await readForVisitor(locale, handle) : null;
  return read?.piece ? pieceMetadata(read.piece, locale) : {};
}

/**
 * The page of a piece for somebody who is signed in: made for them alone, so that it can show what
 * is kept for private clients. `proxy.ts` leads here from the piece's own address.
 */
export default async function SalonPiecePage({ params }: PageProps) {
  const { locale, handle } = await params;
  setRequestLocale(locale);
  const read = isLocale(locale) ? await readForVisitor(locale, handle) : null;
  if (!read?.piece) {
    notFound();
  }
  return <PiecePage call={read.api} locale={locale} piece={read.piece} />;
}
