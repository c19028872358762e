import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";
import textLink from "@/ui/text-link.module.css";

import grid from "../piece-grid.module.css";
import { TileSkeleton } from "../tile-skeleton";
import { listHref, type ListQuery } from "./list-query";
import styles from "./list-results.module.css";

interface MoreLinkProps {
  path: string;
  query: ListQuery;
  shown: number;
  count: number;
}

/** One row on a desk, two on a phone: what stands below the wall while more is on its way. */
const COMING = 4;

/**
 * The next page, under the ones so far; fetched ahead when it comes near. An ordinary link: without
 * scripts it leads to the first new piece; with them the page stays where it is, and so does the
 * way back.
 */
export function MoreLink({ path, query, shown, count }: MoreLinkProps) {
  const t = useTranslations("catalogue.list");
  const next = listHref(path, { ...query, pages: query.pages + 1 });
  const coming = Math.min(COMING, count - shown);
  return (
    <>
      <div className={styles.coming} aria-hidden="true">
        <div className={grid.grid}>
          {Array.from({ length: coming }, (_, index) => (
            <TileSkeleton key={index} />
          ))}
        </div>
      </div>
      <div className={styles.more}>
        <p>{t("shown", { shown, count })}</p>
        <Link
          href={`${next}#piece-${shown + 1}`}
          scroll={false}
          replace
          prefetch
          data-list="more"
          rel="nofollow"
          className={textLink.link}
        >
          {t("more")}
        </Link>
      </div>
    </>
  );
}
