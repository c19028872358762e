import Image from "next/image";

import { imageSrc } from "@/lib/images";

import { classes } from "./classes";
import styles from "./tile.module.css";

export type Ratio = "4/5" | "8/5" | "1/1";

/** Class of a tile in one of the house's three shapes. */
export function ratioClass(ratio: Ratio): string | undefined {
  return { "4/5": styles.r45, "8/5": styles.r85, "1/1": styles.r11 }[ratio];
}

export interface PictureProps {
  src: string;
  /** Empty for a picture that adds nothing to the words beside it. */
  alt: string;
  /** The picture's own tone at its edge, so that a wall of them reads as one. */
  background?: string | null;
  ratio: Ratio;
  /** As for `img`: how wide it is shown at which window width. */
  sizes: string;
  /** The largest picture of the first screen; loaded at once. */
  priority?: boolean;
  /** Shown large, where compression would be seen. */
  fine?: boolean;
  className?: string;
}

/** A picture in a tile of its own tone; keeps its place while it loads. */
export function Picture({
  src,
  alt,
  background,
  ratio,
  sizes,
  priority = false,
  fine = false,
  className,
}: PictureProps) {
  return (
    <span
      className={classes(styles.tile, ratioClass(ratio), className)}
      style={background ? { backgroundColor: background } : undefined}
    >
      <Image
        src={imageSrc(src)}
        alt={alt}
        fill
        sizes={sizes}
        quality={fine ? 82 : 75}
        preload={priority}
        fetchPriority={priority ? "high" : undefined}
        loading={priority ? "eager" : "lazy"}
        className={styles.image}
      />
    </span>
  );
}
