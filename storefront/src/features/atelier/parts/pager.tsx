import { useTranslations } from "next-intl";

import { TextLink } from "@/ui";

import styles from "./pager.module.css";

interface PagerProps {
  page: number;
  pages: number;
  /** The address of a page. */
  href: (page: number) => string;
}

/** The way through a long list; nothing when all is on one page. */
export function Pager({ page, pages, href }: PagerProps) {
  const t = useTranslations("atelier.pager");
  if (pages <= 1) {
    return null;
  }
  return (
    <nav aria-label={t("label")} className={styles.pager}>
      <span>{page > 1 && <TextLink href={href(page - 1)}>{t("back")}</TextLink>}</span>
      <span className={styles.page}>{t("page", { page, pages })}</span>
      <span>{page < pages && <TextLink href={href(page + 1)}>{t("on")}</TextLink>}</span>
    </nav>
  );
}
