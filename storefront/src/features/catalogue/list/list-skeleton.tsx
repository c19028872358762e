import { Skeleton } from "@/ui/skeleton";

import grid from "../piece-grid.module.css";
import { TileSkeleton } from "../tile-skeleton";
import results from "./list-results.module.css";
import styles from "./list-view.module.css";

const TILES = 8;

/** A list that is on its way, in its shape: where one is, a title, the tools, two rows of tiles. */
export function ListSkeleton() {
  return (
    <div className={styles.view} aria-hidden="true">
      <div className={styles.top}>
        <Skeleton height="1.35rem" width="9rem" />
        <Skeleton height="1.35rem" width="4rem" />
      </div>
      <div className={styles.title}>
        <Skeleton height="calc(var(--text-display-l) * var(--leading-display))" width="14rem" />
        <div className={styles.introComing}>
          <Skeleton height="1.55rem" width="min(100%, 26rem)" />
        </div>
      </div>
      <div className={styles.rooms}>
        <div className={styles.roomsComing}>
          <Skeleton height="1.35rem" width="min(80%, 18rem)" />
        </div>
      </div>
      <div className={results.tools}>
        <Skeleton height="2.25rem" width="6rem" />
      </div>
      <div className={grid.grid}>
        {Array.from({ length: TILES }, (_, index) => (
          <TileSkeleton key={index} />
        ))}
      </div>
    </div>
  );
}
