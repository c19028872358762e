import { useTranslations } from "next-intl";

import { hasMore, type ListQuery } from "@/features/catalogue/list-query";
import { MoreLink } from "@/features/catalogue/more-link";
import { PieceGrid } from "@/features/catalogue/piece-grid";
import { type House } from "@/lib/data/brands";
import { type PieceCard } from "@/lib/data/shape-piece";
import { Crumbs } from "@/ui/crumbs";

import { HouseFacts } from "./house-facts";
import styles from "./house-view.module.css";

interface HouseViewProps {
  house: House;
  pieces: readonly PieceCard[];
  count: number;
  query: ListQuery;
}

/** A house: its name, its story, and what it makes. */
export function HouseView({ house, pieces, count, query }: HouseViewProps) {
  const t = useTranslations();
  const paragraphs = (house.story ?? "").split(/\n{2,}/).filter(Boolean);
  return (
    <div className={styles.view}>
      <Crumbs
        items={[
          { href: "/", label: t("common.crumbs.home") },
          { href: "/houses", label: t("catalogue.houses.title") },
          { label: house.name },
        ]}
      />
      <div className={styles.head}>
        <div>
          <h1 className={styles.name}>{house.name}</h1>
          <p className={styles.facts}>
            <HouseFacts house={house} />
          </p>
        </div>
        <div className={styles.words}>
          {house.tagline ? <p className={styles.tagline}>{house.tagline}</p> : null}
          <div className={styles.story}>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </div>
      </div>
      <div className={styles.pieces}>
        <h2>{t("catalogue.houses.pieces", { house: house.name })}</h2>
        <p>{t("catalogue.list.count", { count })}</p>
      </div>
      {pieces.length > 0 ? (
        <PieceGrid
          pieces={pieces}
          withHouse={false}
          label={t("catalogue.houses.pieces", { house: house.name })}
        />
      ) : (
        <p>{t("catalogue.houses.emptyPieces")}</p>
      )}
      {hasMore(pieces.length, count, query.pages) ? (
        <MoreLink
          path={`/houses/${house.handle}`}
          query={query}
          shown={pieces.length}
          count={count}
        />
      ) : null}
    </div>
  );
}
