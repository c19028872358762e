import { useTranslations } from "next-intl";

import { chipsOf } from "./chips";
import styles from "./list-results.module.css";
import { ListLink } from "./list-link";
import { cleared } from "./list-query";
import { type List } from "./read-list";
import { usePriceWords } from "./use-price-words";
import { facetLabel } from "./words";

interface ActiveFiltersProps {
  path: string;
  list: List;
  categoryNames?: ReadonlyMap<string, string>;
}

/** The filters that are set, as words that can be taken away. */
export function ActiveFilters({ path, list, categoryNames }: ActiveFiltersProps) {
  const t = useTranslations("catalogue.list");
  const priceWords = usePriceWords();
  const { query, facets } = list;
  const chips = chipsOf(query, facets, priceWords, (facet, value) =>
    facet === "category"
      ? categoryNames?.get(value)
      : facetLabel(t, facet, { value, label: "" }) || undefined,
  );
  if (chips.length === 0) {
    return null;
  }
  return (
    <ul className={styles.chips} aria-label={t("active")}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <ListLink
            path={path}
            query={chip.query}
            className={styles.chip}
            aria-label={t("remove", { filter: chip.label })}
          >
            {chip.label}
          </ListLink>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <ListLink path={path} query={cleared(query)} className={styles.clear}>
            {t("clear")}
          </ListLink>
        </li>
      ) : null}
    </ul>
  );
}
