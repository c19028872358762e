import { useTranslations } from "next-intl";

import { type List, ListResults } from "@/features/catalogue";
import { Button } from "@/ui/button";
import { Crumbs } from "@/ui/crumbs";
import { EmptyState } from "@/ui/empty-state";

import { SearchBox } from "./search-box";
import styles from "./search-view.module.css";

interface SearchViewProps {
  /** What was searched for; "" before anything was. */
  words: string;
  /** Null before anything was searched for. */
  list: List | null;
  categoryNames: ReadonlyMap<string, string>;
}

/** What the wardrobe has for a few words. */
export function SearchView({ words, list, categoryNames }: SearchViewProps) {
  const t = useTranslations("catalogue");
  const crumbs = useTranslations("common.crumbs");
  const corrected = list?.correctedQuery ?? null;
  const found = corrected ?? words;
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <Crumbs items={[{ href: "/", label: crumbs("home") }, { label: t("search.title") }]} />
        {list ? <p>{t("list.count", { count: list.count })}</p> : null}
      </div>
      <div className={styles.head}>
        <h1 className={styles.title}>
          {corrected
            ? t("list.corrected", { query: corrected })
            : words && list && list.count > 0
              ? t("search.results", { query: words })
              : t("search.title")}
        </h1>
        {corrected ? (
          <p className={styles.note}>{t("list.correctedText", { query: words })}</p>
        ) : null}
        <SearchBox defaultValue={words} over />
        {list ? null : <p className={styles.note}>{t("search.start")}</p>}
      </div>
      {list ? (
        <ListResults
          path="/search"
          list={list}
          label={t("search.results", { query: found })}
          eager={2}
          categoryNames={categoryNames}
          empty={
            <EmptyState
              within
              title={t("search.none", { query: words })}
              text={t("search.noneText")}
              action={
                <Button variant="quiet" href="/c">
                  {t("list.emptyAction")}
                </Button>
              }
            />
          }
        />
      ) : null}
    </div>
  );
}
