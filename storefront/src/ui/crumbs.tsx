import { useTranslations } from "next-intl";

import styles from "./crumbs.module.css";
import { TextLink } from "./text-link";

export interface Crumb {
  /** Without it, this is where the visitor is. */
  href?: string;
  label: string;
}

/** The way from the front door to here. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("common.crumbs");
  return (
    <nav aria-label={t("label")}>
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.href ?? item.label} className={styles.item}>
            {item.href ? (
              <TextLink href={item.href} bare>
                {item.label}
              </TextLink>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
