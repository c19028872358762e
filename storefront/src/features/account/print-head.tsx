import { Wordmark } from "@/ui";

import styles from "./print-head.module.css";

/** The house's name at the head of a printed page, where the page's own header is left out. */
export function PrintHead() {
  return (
    <div className={styles.head} aria-hidden="true">
      <Wordmark />
    </div>
  );
}
