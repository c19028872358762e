import { classes } from "./classes";
import { type Ratio, ratioClass } from "./picture";
import styles from "./plate.module.css";

export interface PlateProps {
  title: string;
  house?: string | null;
  ratio: Ratio;
  className?: string;
}

/**
 * Stands where a piece has no picture: its name, set as on an invitation. The words repeat what
 * stands beside it, so they are left out of the reading order.
 */
export function Plate({ title, house, ratio, className }: PlateProps) {
  return (
    <span
      className={classes(styles.plate, ratioClass(ratio), className)}
      data-plate={toneOf(title)}
      aria-hidden="true"
    >
      {house ? <span className={styles.house}>{house}</span> : null}
      <span className={styles.title}>{title}</span>
      <span className={styles.rule} />
    </span>
  );
}

const TONES = ["stone", "linen", "clay"] as const;

/** The same title always has the same tone; a wall of plates has all three. */
function toneOf(title: string): (typeof TONES)[number] {
  const sum = [...title].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return TONES[sum % TONES.length] ?? "stone";
}
