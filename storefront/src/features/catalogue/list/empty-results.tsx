import { useTranslations } from "next-intl";
import { type ReactNode } from "react";

import { EmptyState } from "@/ui/empty-state";
import link from "@/ui/text-link.module.css";

import styles from "./list-results.module.css";
import { ListLink } from "./list-link";
import { cleared, type Filter } from "./list-query";
import { type List } from "./read-list";

interface EmptyResultsProps {
  path: string;
  list: List;
  /** The filters that are set. */
  active: readonly Filter[];
  /** When none is. */
  empty: ReactNode;
}

/** Nothing fits: which filter stands in the way, and what there is without it. */
export function EmptyResults({ path, list, active, empty }: EmptyResultsProps) {
  const t = useTranslations("catalogue.list");
  if (active.length === 0) {
    return empty;
  }
  const { relaxations, query } = list;
  return (
    <EmptyState
      within
      title={t("noneTitle")}
      text={relaxations.length > 0 ? t("noneText") : t("noneTextAll")}
      action={
        <ul className={styles.ways}>
          {relaxations.map(({ filter, query: wider, count }) => (
            <li key={filter}>
              <ListLink path={path} query={wider} className={link.link}>
                {t("relax", { filter, count })}
              </ListLink>
            </li>
          ))}
          <li>
            <ListLink path={path} query={cleared(query)} className={link.link}>
              {t("clear")}
            </ListLink>
          </li>
        </ul>
      }
    />
  );
}
