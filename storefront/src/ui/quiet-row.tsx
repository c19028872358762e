import { type ReactNode } from "react";

import { classes } from "./classes";
import styles from "./quiet-row.module.css";

export interface QuietRowProps {
  title: string;
  children: ReactNode;
  defaultOpen?: boolean;
  /** Sets the title in display letters, as in the menu. */
  display?: boolean;
}

/** A row between hairlines that opens in place; needs no script. */
export function QuietRow({ title, children, defaultOpen = false, display }: QuietRowProps) {
  return (
    <details className={styles.row} open={defaultOpen}>
      <summary className={classes(styles.summary, display && styles.display)}>
        {title}
        <span className={styles.mark} aria-hidden="true" />
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
