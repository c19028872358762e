import { useTranslations } from "next-intl";

import { EmptyState } from "@/ui/empty-state";
import { type House } from "@/lib/data/brands";
import { PageTitle } from "@/ui/page-title";
import { TextLink } from "@/ui/text-link";

import { HouseFacts } from "./house-facts";
import styles from "./houses-view.module.css";

/** Every house, as on the first page of a book. */
export function HousesView({ houses }: { houses: readonly House[] }) {
  const t = useTranslations("catalogue.houses");
  if (houses.length === 0) {
    return <EmptyState title={t("emptyTitle")} text={t("emptyText")} />;
  }
  return (
    <div className={styles.view}>
      <PageTitle title={t("title")} intro={t("intro")} className={styles.title} />
      <ul className={styles.list}>
        {houses.map((house) => (
          <li key={house.id} className={styles.row}>
            <h2 className={styles.name}>
              <TextLink href={`/houses/${house.handle}`} bare>
                {house.name}
              </TextLink>
            </h2>
            <p className={styles.tagline}>{house.tagline}</p>
            <p className={styles.place}>
              <HouseFacts house={house} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
