import { useTranslations } from "next-intl";
import { type ReactNode } from "react";

import { PieceGrid } from "../piece-grid";
import { ActiveFilters } from "./active-filters";
import { EmptyResults } from "./empty-results";
import { FilterDrawer } from "./filter-drawer";
import { FilterPanel } from "./filter-panel";
import { ListFrame } from "./list-frame";
import { ListLink } from "./list-link";
import { activeFilters, cleared, countChosen, type Fixed, hasMore } from "./list-query";
import styles from "./list-results.module.css";
import { MoreLink } from "./more-link";
import { type List } from "./read-list";
import { SortWords } from "./sort-words";

interface ListResultsProps {
  /** Address of the list without locale and parameters. */
  path: string;
  list: List;
  /** What the page itself stands for. */
  fixed?: Fixed;
  /** Names the wall of pieces. */
  label: string;
  /** Whether each tile names its house. */
  withHouse?: boolean;
  /** Tiles of the first screen, which load at once. */
  eager?: number;
  /** Stands between the tools and the wall. */
  note?: ReactNode;
  /** Shown when there is nothing and no filter is to blame. */
  empty: ReactNode;
  /** By handle, for a category that is chosen. */
  categoryNames?: ReadonlyMap<string, string>;
}

/** What every list shares: the filters, the order, the wall, and more on request. */
export function ListResults({
  path,
  list,
  fixed = {},
  label,
  withHouse,
  eager = 0,
  note,
  empty,
  categoryNames,
}: ListResultsProps) {
  const t = useTranslations("catalogue.list");
  const common = useTranslations("common.drawer");
  const { query, pieces, count } = list;
  const active = activeFilters(query);
  const narrowable = count > 1 || active.length > 0;
  return (
    <ListFrame
      className={styles.frame}
      status={t("status", { count, shown: pieces.length })}
      loading={t("loading")}
      key={path + query.q}
    >
      {narrowable ? (
        <div className={styles.tools}>
          <FilterDrawer
            label={t("filter")}
            phoneLabel={t("filterOrder")}
            chosen={active.length > 0 ? t("chosen", { count: countChosen(query) }) : undefined}
            close={common("close")}
            show={t("show", { count })}
            aside={
              active.length > 0 ? (
                <ListLink path={path} query={cleared(query)} className={styles.clear}>
                  {t("clear")}
                </ListLink>
              ) : null
            }
          >
            <FilterPanel path={path} list={list} fixed={fixed} />
          </FilterDrawer>
          <ActiveFilters path={path} list={list} categoryNames={categoryNames} />
          <nav aria-label={t("sort")} className={styles.sort}>
            <span aria-hidden="true">{t("sort")}</span>
            <SortWords path={path} list={list} label={t("sort")} />
          </nav>
        </div>
      ) : null}
      {note}
      {pieces.length > 0 ? (
        <div className={styles.wall}>
          <PieceGrid pieces={pieces} eager={eager} label={label} withHouse={withHouse} />
        </div>
      ) : (
        <EmptyResults path={path} list={list} active={active} empty={empty} />
      )}
      {hasMore(pieces.length, count, query.pages) ? (
        <MoreLink path={path} query={query} shown={pieces.length} count={count} />
      ) : null}
    </ListFrame>
  );
}
