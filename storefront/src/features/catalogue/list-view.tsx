import { useTranslations } from "next-intl";
import { type ReactNode } from "react";

import { EmptyState } from "@/features/layout/empty-state";
import { type PieceCard } from "@/lib/data/shape-piece";
import { Button } from "@/ui/button";
import { type Crumb, Crumbs } from "@/ui/crumbs";
import { PageTitle } from "@/ui/page-title";
import { TextLink } from "@/ui/text-link";

import { hasMore, type ListQuery } from "./list-query";
import styles from "./list-view.module.css";
import { MoreLink } from "./more-link";
import { PieceGrid } from "./piece-grid";
import { SortLinks } from "./sort-links";

interface ListViewProps {
  crumbs: readonly Crumb[];
  title: string;
  intro?: string | null;
  /** Address of the list without locale and parameters. */
  path: string;
  query: ListQuery;
  pieces: readonly PieceCard[];
  count: number;
  /** Rooms within this one, as words. */
  rooms?: readonly { href: string; label: string }[];
  /** Shown instead of the usual words when there is nothing. */
  empty?: ReactNode;
}

/** A list of pieces: where one is, what is within, the order, the wall, and more on request. */
export function ListView({
  crumbs,
  title,
  intro,
  path,
  query,
  pieces,
  count,
  rooms = [],
  empty,
}: ListViewProps) {
  const t = useTranslations("catalogue.list");
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <Crumbs items={crumbs} />
        <p>{t("count", { count })}</p>
      </div>
      <PageTitle title={title} intro={intro} className={styles.title} />
      <div className={styles.tools}>
        <nav aria-label={t("within", { name: title })}>
          <ul className={styles.words}>
            {rooms.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href} bare>
                  {label}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
        {count > 1 ? <SortLinks path={path} current={query.sort} /> : null}
      </div>
      {pieces.length > 0 ? (
        <PieceGrid pieces={pieces} eager={2} label={title} />
      ) : (
        (empty ?? (
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
        ))
      )}
      {hasMore(pieces.length, count, query.pages) ? (
        <MoreLink path={path} query={query} shown={pieces.length} count={count} />
      ) : null}
    </div>
  );
}
