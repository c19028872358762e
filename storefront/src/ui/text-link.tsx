import { type MouseEventHandler, type ReactNode } from "react";

import { Link } from "@/i18n/navigation";

import { classes } from "./classes";
import styles from "./text-link.module.css";

export interface TextLinkProps {
  /** An address of the house without locale ("/houses"), or a full one of somewhere else. */
  href: string;
  children: ReactNode;
  /** Shows the line only under the pointer; for lists of links that are plainly links. */
  bare?: boolean;
  className?: string;
  prefetch?: boolean;
  lang?: string;
  "aria-label"?: string;
  "aria-current"?: "page" | "true";
  onClick?: MouseEventHandler<HTMLAnchorElement>;
}

/** A link in text; inside the house it keeps the visitor's market and language. */
export function TextLink({ href, children, bare, className, prefetch, ...rest }: TextLinkProps) {
  const name = classes(bare ? styles.bare : styles.link, className);
  if (/^[a-z]+:/.test(href)) {
    return (
      <a href={href} className={name} rel="noopener" {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={name} prefetch={prefetch} {...rest}>
      {children}
    </Link>
  );
}
