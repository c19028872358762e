import { useLocale, useTranslations } from "next-intl";

import { FilterDrawer, ListFrame } from "@/features/catalogue";
import { Button } from "@/ui/button";
import { Crumbs } from "@/ui/crumbs";
import { EmptyState } from "@/ui/empty-state";
import { PageTitle } from "@/ui/page-title";
import link from "@/ui/text-link.module.css";

import { StylistCard } from "../stylist-card";
import { type Outlook } from "../use-hours";
import { type StylistList } from "./read-stylists";
import filters from "./stylist-filters.module.css";
import { ActiveStylistFilters, StylistFilters, StylistSorts } from "./stylist-filters";
import { StylistLink } from "./stylist-link";
import {
  activeFilters,
  chosenValues,
  cleared,
  countChosen,
  hasMore,
  stylistParameters,
  stylistsHref,
} from "./stylist-query";
import styles from "./stylists-view.module.css";
import { useFilterWords } from "./use-filter-words";

interface StylistsViewProps {
  list: StylistList;
  outlook: Outlook;
}

/** Pictures of the first screen, which load at once. */
const EAGER = 3;

/** Everybody who can be met: the work first, then who does it and when they are free. */
export function StylistsView({ list, outlook }: StylistsViewProps) {
  const t = useTranslations("stylists.list");
  const common = useTranslations("common");
  const { query, stylists, count } = list;
  const active = activeFilters(query);
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <Crumbs items={[{ href: "/", label: common("crumbs.home") }, { label: t("title") }]} />
        <p>{t("count", { count })}</p>
      </div>
      <div className={styles.head}>
        <PageTitle
          title={query.q ? t("results", { query: query.q }) : t("title")}
          intro={query.q ? undefined : t("intro")}
        />
        <Words list={list} />
      </div>
      <Guide />
      <ListFrame
        className={styles.frame}
        status={t("status", { count, shown: stylists.length })}
        loading={t("loading")}
        key={query.q}
      >
        {count > 1 || active.length > 0 ? (
          <div className={styles.tools}>
            <FilterDrawer
              label={t("filter")}
              phoneLabel={t("filterOrder")}
              chosen={active.length > 0 ? t("chosen", { count: countChosen(query) }) : undefined}
              close={common("drawer.close")}
              show={t("show", { count })}
              aside={
                active.length > 0 ? (
                  <StylistLink query={cleared(query)} className={filters.clear}>
                    {t("clear")}
                  </StylistLink>
                ) : null
              }
            >
              <StylistFilters list={list} />
            </FilterDrawer>
            <ActiveStylistFilters list={list} />
            <nav aria-label={t("sort")} className={styles.sort}>
              <span aria-hidden="true">{t("sort")}</span>
              <StylistSorts query={query} label={t("sort")} />
            </nav>
          </div>
        ) : null}
        {stylists.length > 0 ? (
          <ul className={styles.wall} aria-label={t("title")}>
            {stylists.map((stylist, index) => (
              <li key={stylist.id} id={`stylist-${index + 1}`}>
                <StylistCard stylist={stylist} outlook={outlook} priority={index < EAGER} />
              </li>
            ))}
          </ul>
        ) : (
          <Nobody list={list} />
        )}
        {hasMore(stylists.length, count, query.pages) ? <More list={list} /> : null}
      </ListFrame>
    </div>
  );
}

/** The other way round: say what it is for, and be shown who fits. */
function Guide() {
  const t = useTranslations("concierge.doors");
  return (
    <aside className={styles.guide} aria-label={t("listTitle")}>
      <p className={styles.guideTitle}>{t("listTitle")}</p>
      <p>{t("listText")}</p>
      <Button variant="quiet" href="/account/briefs/new">
        {t("listAction")}
      </Button>
    </aside>
  );
}

/** The words searched for: an ordinary form. */
function Words({ list: { query } }: { list: StylistList }) {
  const t = useTranslations("stylists.list");
  const locale = useLocale();
  const rest = stylistParameters({ ...query, q: "", pages: 1 });
  return (
    <form action={`/${locale}/stylists`} method="get" role="search" className={styles.search}>
      {rest.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <label className={styles.field}>
        <span>{t("label")}</span>
        <input
          type="search"
          name="q"
          key={query.q}
          defaultValue={query.q}
          maxLength={80}
          placeholder={t("hint")}
          autoComplete="off"
        />
      </label>
      <button type="submit" className={styles.submit}>
        <span>{t("action")}</span>
      </button>
    </form>
  );
}

/** Nobody fits: what stands in the way, and who there is without it. */
function Nobody({ list }: { list: StylistList }) {
  const t = useTranslations("stylists.list");
  const words = useFilterWords(list.facets);
  const { query, relaxations } = list;
  const narrowed = activeFilters(query).length > 0;
  if (!narrowed && !query.q) {
    return (
      <EmptyState
        within
        title={t("emptyTitle")}
        text={t("emptyText")}
        action={
          <Button variant="quiet" href="/c">
            {t("emptyAction")}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      within
      title={narrowed ? t("noneTitle") : t("noneWords", { query: query.q })}
      text={narrowed ? t("noneText") : t("noneWordsText")}
      action={
        <ul className={styles.ways}>
          {relaxations.map(({ filter, query: wider, count }) => (
            <li key={filter}>
              <StylistLink query={wider} className={link.link}>
                {t("remove", {
                  filter: chosenValues(query, filter)
                    .map((value) => words(filter, value))
                    .join(", "),
                })}
                {": "}
                {t("count", { count })}
              </StylistLink>
            </li>
          ))}
          <li>
            <StylistLink query={{ ...cleared(query), q: "" }} className={link.link}>
              {t("all")}
            </StylistLink>
          </li>
        </ul>
      }
    />
  );
}

/** The next page, under the ones so far. */
function More({ list: { query, stylists, count } }: { list: StylistList }) {
  const t = useTranslations("stylists.list");
  const locale = useLocale();
  const next = stylistsHref({ ...query, pages: query.pages + 1 });
  return (
    <div className={styles.more}>
      <p>{t("shown", { shown: stylists.length, count })}</p>
      <a
        href={`/${locale}${next}#stylist-${stylists.length + 1}`}
        data-list="more"
        rel="nofollow"
        className={link.link}
      >
        {t("more")}
      </a>
    </div>
  );
}
