import { useLocale, useTranslations } from "next-intl";
import { type ReactNode } from "react";

import { type Locale, parseLocale } from "@/i18n/markets";
import { Button } from "@/ui/button";
import { type Crumb, Crumbs } from "@/ui/crumbs";
import { EmptyState } from "@/ui/empty-state";
import { PageTitle } from "@/ui/page-title";
import { TextLink } from "@/ui/text-link";

import { type Fixed } from "./list-query";
import { ListResults } from "./list-results";
import styles from "./list-view.module.css";
import { type List } from "./read-list";

/** A room within this one, as a word. */
export interface Room {
  href: string;
  label: string;
  /** Pieces in it that fit; left out where nobody counts. */
  count?: number;
}

interface ListViewProps {
  crumbs: readonly Crumb[];
  title: string;
  intro?: string | null;
  /** Address of the list without locale and parameters. */
  path: string;
  list: List;
  fixed: Fixed;
  rooms?: readonly Room[];
  /** Shown instead of the usual words when there is nothing. */
  empty?: ReactNode;
  categoryNames?: ReadonlyMap<string, string>;
}

/** A list of pieces: where one is, what is within, and the pieces. */
export function ListView({
  crumbs,
  title,
  intro,
  path,
  list,
  fixed,
  rooms = [],
  empty,
  categoryNames,
}: ListViewProps) {
  const t = useTranslations("catalogue.list");
  const { intlLocale } = parseLocale(useLocale() as Locale);
  const number = new Intl.NumberFormat(intlLocale);
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <Crumbs items={crumbs} />
        <p>{t("count", { count: list.count })}</p>
      </div>
      <PageTitle title={title} intro={intro} className={styles.title} />
      {rooms.length > 0 ? (
        <nav aria-label={t("within", { name: title })} className={styles.rooms}>
          <ul className={styles.words}>
            {rooms.map(({ href, label, count }) => (
              <li key={href}>
                <TextLink href={href} bare prefetch={false}>
                  {label}
                </TextLink>
                {count === undefined ? null : <small>{number.format(count)}</small>}
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ListResults
        path={path}
        list={list}
        fixed={fixed}
        label={title}
        eager={2}
        categoryNames={categoryNames}
        empty={
          empty ?? (
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
          )
        }
      />
    </div>
  );
}
