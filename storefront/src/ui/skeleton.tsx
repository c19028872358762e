import { classes } from "./classes";
import { type Ratio, ratioClass } from "./picture";
import styles from "./skeleton.module.css";

export interface SkeletonProps {
  ratio?: Ratio;
  /** Any CSS length; for lines of text and fields. */
  height?: string | number;
  width?: string | number;
}

/** Holds the place of what is on its way, in its shape; still, as the house is. */
export function Skeleton({ ratio, height, width }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      className={classes(styles.skeleton, ratio && ratioClass(ratio))}
      style={{ blockSize: height, inlineSize: width }}
    />
  );
}
