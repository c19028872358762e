import { useTranslations } from "next-intl";

import { type Fixed, type List, ListResults } from "@/features/catalogue";
import { type House } from "@/lib/data/brands";
import { Crumbs } from "@/ui/crumbs";

import { HouseFacts } from "./house-facts";
import styles from "./house-view.module.css";

interface HouseViewProps {
  house: House;
  list: List;
  fixed: Fixed;
  categoryNames: ReadonlyMap<string, string>;
}

/** A house: its name, its story, and what it makes. */
export function HouseView({ house, list, fixed, categoryNames }: HouseViewProps) {
  const t = useTranslations();
  const paragraphs = (house.story ?? "").split(/\n{2,}/).filter(Boolean);
  const label = t("catalogue.houses.pieces", { house: house.name });
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <Crumbs
          items={[
            { href: "/", label: t("common.crumbs.home") },
            { href: "/houses", label: t("catalogue.houses.title") },
            { label: house.name },
          ]}
        />
        <p>{t("catalogue.list.count", { count: list.count })}</p>
      </div>
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
      <h2 className={styles.pieces}>{label}</h2>
      <ListResults
        path={`/houses/${house.handle}`}
        list={list}
        fixed={fixed}
        withHouse={false}
        label={label}
        categoryNames={categoryNames}
        empty={<p>{t("catalogue.houses.emptyPieces")}</p>}
      />
    </div>
  );
}
