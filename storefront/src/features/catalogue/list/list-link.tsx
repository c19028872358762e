import { useLocale } from "next-intl";
import { type ReactNode } from "react";

import { listHref, type ListQuery } from "./list-query";

interface ListLinkProps {
  path: string;
  query: Partial<ListQuery>;
  className?: string;
  /** Chosen at present. */
  current?: boolean;
  "aria-label"?: string;
  children: ReactNode;
}

/**
 * A link to the same list in another state. A plain element rather than a component of the router:
 * a list has a hundred of them, and `ListFrame` follows them all.
 */
export function ListLink({ path, query, className, current, children, ...aria }: ListLinkProps) {
  const locale = useLocale();
  return (
    <a
      href={`/${locale}${listHref(path, query)}`}
      className={className}
      data-list=""
      // Every combination is a page of its own; search engines need none of them.
      rel="nofollow"
      aria-current={current ? "true" : undefined}
      {...aria}
    >
      {children}
    </a>
  );
}
