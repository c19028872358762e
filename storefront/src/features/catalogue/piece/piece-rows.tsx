import { useLocale, useTranslations } from "next-intl";

import { type Locale } from "@/i18n/markets";
import { countryName } from "@/lib/countries";
import { type Piece } from "@/lib/data/shape-piece";
import { QuietRow } from "@/ui/quiet-row";
import { TextLink } from "@/ui/text-link";

import styles from "./piece-view.module.css";

/** What there is to know about a piece, row by row. */
export function PieceRows({ piece }: { piece: Piece }) {
  const t = useTranslations("catalogue.piece");
  const locale = useLocale() as Locale;
  const { composition, care, sizing, provenance } = piece.details;
  const origin = piece.originCountry
    ? t("origin", { country: countryName(piece.originCountry, locale) })
    : null;
  const rows = [
    { title: t("composition"), lines: [composition ?? piece.material] },
    { title: t("sizing"), lines: [sizing] },
    { title: t("care"), lines: [care] },
    { title: t("provenance"), lines: [provenance, origin] },
  ];
  return (
    <div className={styles.rows}>
      {rows
        .map(({ title, lines }) => ({ title, lines: lines.filter(Boolean) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <QuietRow key={title} title={title}>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </QuietRow>
        ))}
      <QuietRow title={t("delivery")}>
        <p>{piece.madeToOrder ? t("deliveryToOrder") : t("deliveryText")}</p>
        <p>
          <TextLink href="/care/delivery">{t("deliveryLink")}</TextLink>
        </p>
      </QuietRow>
    </div>
  );
}
