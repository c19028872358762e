import { Skeleton } from "@/ui/skeleton";

import styles from "./piece-tile.module.css";

/** A tile that is on its way: its picture and its three lines. */
export function TileSkeleton() {
  return (
    <div className={styles.tile}>
      <Skeleton ratio="4/5" />
      <div className={styles.coming}>
        <Skeleton height="0.75rem" width="45%" />
        <Skeleton height="0.75rem" width="70%" />
        <Skeleton height="0.75rem" width="30%" />
      </div>
    </div>
  );
}
