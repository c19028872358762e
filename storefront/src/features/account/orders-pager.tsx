import { useTranslations } from "next-intl";

import { TextLink } from "@/ui";

import styles from "./orders-pager.module.css";

/** The way to older and newer orders; nothing when all are on one page. */
export function OrdersPager({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations("account.orders");
  if (pages <= 1) {
    return null;
  }
  return (
    <nav aria-label={t("pages")} className={styles.pager}>
      <span>
        {page > 1 && <TextLink href={`/account/orders?page=${page - 1}`}>{t("newer")}</TextLink>}
      </span>
      <span className={styles.page}>{t("page", { page, pages })}</span>
      <span>
        {page < pages && (
          <TextLink href={`/account/orders?page=${page + 1}`}>{t("older")}</TextLink>
        )}
      </span>
    </nav>
  );
}
