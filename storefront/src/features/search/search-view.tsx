import { useTranslations } from "next-intl";

import { hasMore, type ListQuery } from "@/features/catalogue/list-query";
import { MoreLink } from "@/features/catalogue/more-link";
import { PieceGrid } from "@/features/catalogue/piece-grid";
import { EmptyState } from "@/features/layout/empty-state";
import { type PieceCard } from "@/lib/data/shape-piece";
import { Button } from "@/ui/button";
import { PageTitle } from "@/ui/page-title";

import { SearchBox } from "./search-box";
import styles from "./search-view.module.css";

interface SearchViewProps {
  /** What was searched for; "" before anything was. */
  words: string;
  query: ListQuery;
  pieces: readonly PieceCard[];
  count: number;
}

/** What the wardrobe has for a few words. */
export function SearchView({ words, query, pieces, count }: SearchViewProps) {
  const t = useTranslations("catalogue");
  return (
    <div className={styles.view}>
      <PageTitle title={t("search.title")} />
      <div className={styles.box}>
        <SearchBox key={words} defaultValue={words} />
      </div>
      {words === "" ? <p className={styles.start}>{t("search.start")}</p> : null}
      {words !== "" && pieces.length === 0 ? (
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
      ) : null}
      {pieces.length > 0 ? (
        <>
          <div className={styles.results}>
            <h2>{t("search.results", { query: words })}</h2>
            <p>{t("list.count", { count })}</p>
          </div>
          <PieceGrid pieces={pieces} eager={2} label={t("search.results", { query: words })} />
        </>
      ) : null}
      {hasMore(pieces.length, count, query.pages) ? (
        <MoreLink
          path="/search"
          query={query}
          extra={{ q: words }}
          shown={pieces.length}
          count={count}
        />
      ) : null}
    </div>
  );
}
