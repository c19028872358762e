import { Skeleton } from "@/ui/skeleton";

import styles from "./stylists-view.module.css";

const CARDS = 6;

/** The list on its way, in its shape. */
export function StylistsSkeleton() {
  return (
    <div className={styles.view} aria-hidden="true">
      <div className={styles.top}>
        <Skeleton height="1.35rem" width="9rem" />
        <Skeleton height="1.35rem" width="5rem" />
      </div>
      <div className={styles.head}>
        <Skeleton height="calc(var(--text-display-l) * var(--leading-display))" width="12rem" />
        <Skeleton height="3.25rem" />
      </div>
      <div className={styles.tools}>
        <Skeleton height="2.25rem" width="6rem" />
      </div>
      <div className={styles.wall}>
        {Array.from({ length: CARDS }, (_, index) => (
          <div key={index} className={styles.coming}>
            <Skeleton ratio="4/5" />
            <Skeleton height="1.75rem" width="60%" />
            <Skeleton height="1.25rem" width="85%" />
          </div>
        ))}
      </div>
    </div>
  );
}
