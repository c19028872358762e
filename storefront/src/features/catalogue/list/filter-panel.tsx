import { useLocale, useTranslations } from "next-intl";

import { type Locale } from "@/i18n/markets";
import { type Facet } from "@/lib/data/catalogue-types";
import { formatMoney } from "@/lib/format";

import { FacetGroup } from "./facet-group";
import { type Fixed, listParameters, type ListQuery, without } from "./list-query";
import { ListLink } from "./list-link";
import { PriceFields } from "./price-fields";
import { type List } from "./read-list";
import { SortWords } from "./sort-words";
import styles from "./filter-panel.module.css";

/** The order in which they are asked for; the first ones stand open. */
const ORDER: readonly Facet[] = [
  "category",
  "brand",
  "colour",
  "size",
  "material",
  "collection",
  "availability",
];
const OPEN = new Set<Facet>(["category", "colour", "size"]);

interface FilterPanelProps {
  path: string;
  list: List;
  fixed: Fixed;
}

/** Everything that a list can be narrowed by, each value a link with its count. */
export function FilterPanel({ path, list, fixed }: FilterPanelProps) {
  const t = useTranslations("catalogue.list");
  const { query, facets, price } = list;
  return (
    <div className={styles.panel}>
      <div className={styles.order}>
        <p className={styles.label}>{t("sort")}</p>
        <SortWords path={path} list={list} label={t("sort")} />
      </div>
      {ORDER.filter((facet) => !(facet in fixed)).map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={facets[facet]}
          path={path}
          query={query}
          open={OPEN.has(facet)}
        />
      ))}
      <PriceGroup path={path} query={query} price={price} />
    </div>
  );
}

function PriceGroup({
  path,
  query,
  price,
}: {
  path: string;
  query: ListQuery;
  price: List["price"];
}) {
  const t = useTranslations("catalogue.list");
  const locale = useLocale() as Locale;
  if (!price) {
    return null;
  }
  const hidden = listParameters(without(query, "price"));
  return (
    <details className={styles.group} open>
      <summary className={styles.summary}>
        {t("facets.price")}
        <span className={styles.mark} aria-hidden="true" />
      </summary>
      <PriceFields
        action={`/${locale}${path}`}
        hidden={hidden}
        min={query.minPrice}
        max={query.maxPrice}
        span={price}
        help={t("priceSpan", {
          min: formatMoney(price.min, price.currency_code, locale),
          max: formatMoney(price.max, price.currency_code, locale),
        })}
      />
      {query.minPrice !== null || query.maxPrice !== null ? (
        <p className={styles.reset}>
          <ListLink path={path} query={without(query, "price")}>
            {t("priceReset")}
          </ListLink>
        </p>
      ) : null}
    </details>
  );
}
