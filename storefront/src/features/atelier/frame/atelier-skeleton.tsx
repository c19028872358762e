import { Skeleton } from "@/ui";

import styles from "./atelier-frame.module.css";

/** The shape of a room: the bar, a title, some rows. */
export function AtelierSkeleton() {
  return (
    <div>
      <div className={styles.bar}>
        <div className={styles.waiting} />
      </div>
      <div className={styles.room}>
        <div className={styles.head}>
          <Skeleton height="2.75rem" width="min(18rem, 60%)" />
        </div>
        <div className={styles.rows}>
          <Skeleton height="7rem" />
          <Skeleton height="3.5rem" />
          <Skeleton height="3.5rem" />
          <Skeleton height="3.5rem" />
        </div>
      </div>
    </div>
  );
}
