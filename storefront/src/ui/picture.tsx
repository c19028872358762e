import Image from "next/image";
import { type CSSProperties } from "react";

import { imageSrc } from "@/lib/images";

import { classes } from "./classes";
import styles from "./tile.module.css";

/** The house makes these itself; anything else has no business in a style. */
const BLUR_PATTERN = /^data:image\/webp;base64,[\w+/=]+$/;

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
  /** A tiny version of it as a data URL, shown until it is there. */
  blur?: string | null;
  ratio: Ratio;
  /** As for `img`: how wide it is shown at which window width. */
  sizes: string;
  /** The largest picture of the first screen; loaded at once. */
  priority?: boolean;
  /** Shown large, where compression would be seen. */
  fine?: boolean;
  /** False within something that is dragged itself: a picture that is still on its way cannot be. */
  draggable?: boolean;
  className?: string;
}

/** The ground of a tile. Style alone: nothing has to wake up in the browser to take it away again. */
function groundOf(background: string | null, blur: string | null): CSSProperties | undefined {
  const tiny = blur && BLUR_PATTERN.test(blur) ? `url("${blur}")` : undefined;
  return background || tiny
    ? { backgroundColor: background ?? undefined, backgroundImage: tiny }
    : undefined;
}

/**
 * A picture in a tile of its own tone; keeps its place while it loads. Where it cannot be shown its
 * words stand there, set as on a plate.
 */
export function Picture({
  src,
  alt,
  background = null,
  blur = null,
  ratio,
  sizes,
  priority = false,
  fine = false,
  draggable,
  className,
}: PictureProps) {
  const shown = imageSrc(src);
  return (
    <span
      className={classes(styles.tile, ratioClass(ratio), className)}
      style={groundOf(background, blur)}
    >
      {shown === null ? (
        <span className={styles.absent}>{alt}</span>
      ) : (
        <Image
          src={shown}
          alt={alt}
          fill
          sizes={sizes}
          quality={fine ? 82 : 75}
          preload={priority}
          fetchPriority={priority ? "high" : undefined}
          loading={priority ? "eager" : "lazy"}
          draggable={draggable}
          className={styles.image}
        />
      )}
    </span>
  );
}
