import { type ReactNode } from "react";

import { classes } from "./classes";
import styles from "./section.module.css";

export interface SectionProps {
  children: ReactNode;
  /** No wider than a column of text. */
  narrow?: boolean;
  className?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
}

/** A part of a page with the house's margins and air. */
export function Section({ children, narrow, className, ...aria }: SectionProps) {
  return (
    <section className={classes(styles.section, narrow && styles.narrow, className)} {...aria}>
      {children}
    </section>
  );
}
