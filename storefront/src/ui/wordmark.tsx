import { classes } from "./classes";
import styles from "./wordmark.module.css";

/** The house's name as it is always set. */
export function Wordmark({ large = false }: { large?: boolean }) {
  return (
    <span className={classes(styles.wordmark, large && styles.large)}>
      <span className={styles.above}>Style by</span> <span className={styles.name}>ZAGA</span>
    </span>
  );
}
