import { useTranslations } from "next-intl";

import styles from "./stylist-filters.module.css";
import { StylistLink } from "./stylist-link";
import {
  activeFilters,
  chosenValues,
  cleared,
  countChosen,
  EXPERIENCE_YEARS,
  FREE_DAYS,
  OFFERED_SORTS,
  type StylistFilter,
  type StylistQuery,
  toggled,
} from "./stylist-query";
import { type StylistList } from "./read-stylists";
import { useFilterWords } from "./use-filter-words";

interface FilterValue {
  value: string;
  /** Left out where nobody counts. */
  count?: number;
}

/** The first of them stand open. */
const OPEN = new Set<StylistFilter>(["specialty", "mode", "free"]);

/** Everything that the list can be narrowed by, each value a link with its count. */
export function StylistFilters({ list }: { list: StylistList }) {
  const t = useTranslations("stylists.list");
  const { facets, query } = list;
  const plain = (values: readonly number[]): FilterValue[] =>
    values.map((value) => ({ value: String(value) }));
  const groups: [StylistFilter, readonly FilterValue[]][] = [
    ["specialty", facets.specialty],
    ["city", facets.city],
    ["mode", facets.mode],
    ["free", plain(FREE_DAYS)],
    ["language", facets.language],
    ["experience", plain(EXPERIENCE_YEARS)],
  ];
  return (
    <div>
      <div className={styles.order}>
        <p className={styles.label}>{t("sort")}</p>
        <StylistSorts query={query} label={t("sort")} />
      </div>
      {groups.map(([filter, values]) => (
        <Group key={filter} filter={filter} values={values} list={list} />
      ))}
    </div>
  );
}

function Group({
  filter,
  values,
  list: { query, facets },
}: {
  filter: StylistFilter;
  values: readonly FilterValue[];
  list: StylistList;
}) {
  const t = useTranslations("stylists.list");
  const words = useFilterWords(facets);
  const chosen = chosenValues(query, filter);
  const offered = values.filter(({ value, count }) => count !== 0 || chosen.includes(value));
  if (offered.length === 0) {
    return null;
  }
  const name = t(`facets.${filter}`);
  return (
    <details className={styles.group} open={OPEN.has(filter)}>
      <summary className={styles.summary}>
        <span>{name}</span>
        <span className={styles.chosen}>
          {chosen.map((value) => words(filter, value)).join(", ")}
        </span>
        <span className={styles.mark} aria-hidden="true" />
      </summary>
      <ul className={styles.rows} aria-label={t("facetList", { facet: name })}>
        {offered.map(({ value, count }) => (
          <li key={value}>
            <StylistLink
              query={toggled(query, filter, value)}
              current={chosen.includes(value)}
              className={styles.value}
            >
              <span className={styles.name}>{words(filter, value)}</span>
              {count === undefined ? null : <small className={styles.count}>{count}</small>}
            </StylistLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The orders of the list, as words. */
export function StylistSorts({ query, label }: { query: StylistQuery; label: string }) {
  const t = useTranslations("stylists.list.sorts");
  return (
    <ul className={styles.words} aria-label={label}>
      {OFFERED_SORTS.map((sort) => (
        <li key={sort}>
          <StylistLink
            query={{ ...query, sort, pages: 1 }}
            current={sort === query.sort}
            className={styles.word}
          >
            {t(sort)}
          </StylistLink>
        </li>
      ))}
    </ul>
  );
}

/** The filters that are set, as words that can be taken away. */
export function ActiveStylistFilters({ list: { query, facets } }: { list: StylistList }) {
  const t = useTranslations("stylists.list");
  const words = useFilterWords(facets);
  const active = activeFilters(query);
  if (active.length === 0) {
    return null;
  }
  return (
    <ul className={styles.chips} aria-label={t("active")}>
      {active.flatMap((filter) =>
        chosenValues(query, filter).map((value) => {
          const label = words(filter, value);
          return (
            <li key={`${filter}-${value}`}>
              <StylistLink
                query={toggled(query, filter, value)}
                className={styles.chip}
                aria-label={t("remove", { filter: label })}
              >
                {label}
              </StylistLink>
            </li>
          );
        }),
      )}
      {countChosen(query) > 1 ? (
        <li>
          <StylistLink query={cleared(query)} className={styles.clear}>
            {t("clear")}
          </StylistLink>
        </li>
      ) : null}
    </ul>
  );
}
