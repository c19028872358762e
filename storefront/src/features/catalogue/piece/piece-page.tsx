import { type Locale } from "@/i18n/markets";
import { type CatalogueCall } from "@/lib/data/catalogue";
import { type Piece } from "@/lib/data/shape-piece";
import { JsonLd } from "@/ui/json-ld";

import { crumbsJsonLd, productJsonLd } from "../json-ld";
import { PieceView } from "./piece-view";
import { readAround } from "./read-piece-page";

interface PiecePageProps {
  call: CatalogueCall;
  locale: Locale;
  piece: Piece;
}

/** The page of a piece, in the name of whoever reads it. */
export async function PiecePage({ call, locale, piece }: PiecePageProps) {
  const { crumbs, others } = await readAround(call, locale, piece);
  return (
    <>
      <JsonLd data={productJsonLd(piece, locale)} />
      <JsonLd data={crumbsJsonLd(crumbs, locale)} />
      <PieceView piece={piece} crumbs={crumbs} others={others} />
    </>
  );
}
