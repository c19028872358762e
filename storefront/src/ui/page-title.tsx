import { type ReactNode } from "react";

import { classes } from "./classes";
import styles from "./section.module.css";

export interface PageTitleProps {
  eyebrow?: ReactNode;
  title: ReactNode;
  intro?: ReactNode;
  className?: string;
}

/** The page's one heading of the first order. */
export function PageTitle({ eyebrow, title, intro, className }: PageTitleProps) {
  return (
    <div className={classes(className)}>
      {eyebrow ? <p className={styles.eyebrow}>{eyebrow}</p> : null}
      <h1 className={styles.title}>{title}</h1>
      {intro ? <p className={styles.intro}>{intro}</p> : null}
    </div>
  );
}
