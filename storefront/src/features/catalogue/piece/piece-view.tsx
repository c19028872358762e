import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { type Piece, type PieceCard } from "@/lib/data/shape-piece";
import { type Crumb, Crumbs } from "@/ui/crumbs";
import { Plate } from "@/ui/plate";
import { TextLink } from "@/ui/text-link";

import { PieceGrid } from "../piece-grid";
import { Gallery } from "./gallery";
import { PieceForm } from "./piece-form";
import { PieceRows } from "./piece-rows";
import styles from "./piece-view.module.css";

interface PieceViewProps {
  piece: Piece;
  crumbs: readonly Crumb[];
  /** Others from the same house. */
  others: readonly PieceCard[];
}

/** The page of a piece: the wall of pictures, and the narrow column that stays beside it. */
export function PieceView({ piece, crumbs, others }: PieceViewProps) {
  const t = useTranslations("catalogue.piece");
  const { market } = parseLocale(useLocale() as Locale);
  const { options, variants, price, leadTimeWeeks, house } = piece;
  return (
    <>
      <div className={styles.crumbs}>
        <Crumbs items={crumbs} />
      </div>
      <div className={styles.view}>
        {piece.images.length > 0 ? (
          <Gallery title={piece.title} images={piece.images} />
        ) : (
          <Plate title={piece.title} house={house?.name} ratio="4/5" />
        )}
        <div className={styles.column}>
          <div className={styles.sticky}>
            {house ? (
              <p className={styles.house}>
                <TextLink href={`/houses/${house.handle}`} bare>
                  {house.name}
                </TextLink>
              </p>
            ) : null}
            <h1 className={styles.title}>{piece.title}</h1>
            {piece.subtitle ? <p className={styles.subtitle}>{piece.subtitle}</p> : null}
            <PieceForm piece={{ options, variants, price, leadTimeWeeks }} market={market} />
            {piece.description ? <p className={styles.description}>{piece.description}</p> : null}
            <PieceRows piece={piece} />
          </div>
        </div>
      </div>
      {house && others.length > 0 ? (
        <section className={styles.more} aria-labelledby="more">
          <div className={styles.moreHead}>
            <h2 id="more">{t("more", { house: house.name })}</h2>
            <TextLink href={`/houses/${house.handle}`}>
              {t("houseLink", { house: house.name })}
            </TextLink>
          </div>
          <PieceGrid pieces={others} withHouse={false} label={t("more", { house: house.name })} />
        </section>
      ) : null}
    </>
  );
}
