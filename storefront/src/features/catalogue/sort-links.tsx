import { useTranslations } from "next-intl";

import { TextLink } from "@/ui/text-link";

import { listHref } from "./list-query";
import styles from "./list-view.module.css";
import { type Sort, SORTS } from "./sorts";

/** The orders of a list, as words. */
export function SortLinks({ path, current }: { path: string; current: Sort }) {
  const t = useTranslations("catalogue.list");
  return (
    <nav aria-label={t("sort")} className={styles.sort}>
      <ul>
        {SORTS.map((sort) => (
          <li key={sort}>
            <TextLink
              href={listHref(path, { sort })}
              bare
              prefetch={false}
              aria-current={sort === current ? "true" : undefined}
            >
              {t(`sorts.${sort}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
