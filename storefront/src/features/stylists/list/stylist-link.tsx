import { useLocale } from "next-intl";
import { type ReactNode } from "react";

import { type StylistQuery, stylistsHref } from "./stylist-query";

interface StylistLinkProps {
  query: StylistQuery;
  className?: string;
  /** Chosen at present. */
  current?: boolean;
  "aria-label"?: string;
  children: ReactNode;
}

/** A link to the same list in another state, followed in place by the list's frame. */
export function StylistLink({ query, className, current, children, ...aria }: StylistLinkProps) {
  const locale = useLocale();
  return (
    <a
      href={`/${locale}${stylistsHref(query)}`}
      className={className}
      data-list=""
      rel="nofollow"
      aria-current={current ? "true" : undefined}
      {...aria}
    >
      {children}
    </a>
  );
}
