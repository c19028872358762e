import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";
import textLink from "@/ui/text-link.module.css";

import { listHref, type ListQuery } from "./list-query";
import styles from "./list-view.module.css";

interface MoreLinkProps {
  path: string;
  query: ListQuery;
  /** Other parameters to keep. */
  extra?: Record<string, string>;
  shown: number;
  count: number;
}

/**
 * The next page, under the ones so far. An ordinary link: without scripts it leads to the first new
 * piece; with them the page stays where it is, and so does the way back.
 */
export function MoreLink({ path, query, extra, shown, count }: MoreLinkProps) {
  const t = useTranslations("catalogue.list");
  const next = listHref(path, { ...query, pages: query.pages + 1 }, extra);
  return (
    <div className={styles.more}>
      <p>{t("shown", { shown, count })}</p>
      <Link
        href={`${next}#piece-${shown + 1}`}
        scroll={false}
        replace
        prefetch={false}
        className={textLink.link}
      >
        {t("more")}
      </Link>
    </div>
  );
}
