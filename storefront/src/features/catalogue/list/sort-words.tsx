import { useTranslations } from "next-intl";

import { ListLink } from "./list-link";
import { sortsOf } from "./list-query";
import { type List } from "./read-list";
import styles from "./sort-words.module.css";

interface SortWordsProps {
  path: string;
  list: Pick<List, "query" | "sort">;
  label: string;
}

/** The orders of a list, as words. */
export function SortWords({ path, list: { query, sort }, label }: SortWordsProps) {
  const t = useTranslations("catalogue.list.sorts");
  return (
    <ul className={styles.words} aria-label={label}>
      {sortsOf(query.q).map((option) => (
        <li key={option}>
          <ListLink
            path={path}
            query={{ ...query, sort: option, pages: 1 }}
            current={option === sort}
            className={styles.word}
          >
            {t(option)}
          </ListLink>
        </li>
      ))}
    </ul>
  );
}
