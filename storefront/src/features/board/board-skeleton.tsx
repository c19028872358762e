import { Skeleton } from "@/ui";

import styles from "./board-skeleton.module.css";

/** The shape of a board: its title, then the first look. */
export function BoardSkeleton() {
  return (
    <div className={styles.board}>
      <Skeleton height="3.5rem" width="3.5rem" />
      <Skeleton height="5rem" width="min(32rem, 90%)" />
      <Skeleton height="1.5rem" width="min(24rem, 70%)" />
      <div className={styles.look}>
        <Skeleton height="30rem" />
        <Skeleton height="30rem" />
      </div>
    </div>
  );
}
