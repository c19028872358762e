import { type PieceCard } from "@/lib/data/shape-piece";

import styles from "./piece-grid.module.css";
import { PieceTile } from "./piece-tile";

interface PieceGridProps {
  pieces: readonly PieceCard[];
  /** How many tiles stand on the first screen and load at once. */
  eager?: number;
  label: string;
  /** Whether each tile names its house. */
  withHouse?: boolean;
}

/** A wall of pieces: two columns on a phone, four on a desk. */
export function PieceGrid({ pieces, eager = 0, label, withHouse }: PieceGridProps) {
  return (
    <ul className={styles.grid} aria-label={label}>
      {pieces.map((piece, index) => (
        <li key={piece.id} id={`piece-${index + 1}`}>
          <PieceTile piece={piece} priority={index < eager} withHouse={withHouse} />
        </li>
      ))}
    </ul>
  );
}
