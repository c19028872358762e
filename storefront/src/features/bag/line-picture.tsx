import { Picture, Plate } from "@/ui";

import styles from "./line-picture.module.css";
import type { BagLine } from "./types";

const SIZES = "96px";

/** The piece beside its line, small; words stand next to it, so it needs none of its own. */
export function LinePicture({ line }: { line: Pick<BagLine, "image" | "title"> }) {
  return line.image ? (
    <Picture
      src={line.image.src}
      alt=""
      background={line.image.background}
      ratio="4/5"
      sizes={SIZES}
      className={styles.picture}
    />
  ) : (
    <Plate title={line.title} ratio="4/5" className={styles.plate} />
  );
}
