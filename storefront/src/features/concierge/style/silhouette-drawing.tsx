import { type Silhouette } from "../vocabulary";
import { DRAWINGS, FORM_HALF, STAND_HALF } from "./silhouette-paths";
import styles from "./silhouette-drawing.module.css";

const MIRROR = "matrix(-1 0 0 1 120 0)";

/** A shape as a line drawing on a dress form; says nothing that the word beside it does not. */
export function SilhouetteDrawing({ silhouette }: { silhouette: Silhouette }) {
  const { half, folds, over, short = false } = DRAWINGS[silhouette];
  return (
    <svg viewBox="0 0 120 200" className={styles.drawing} aria-hidden="true" focusable="false">
      {short ? <Both d={STAND_HALF} className={styles.stand} /> : null}
      <Both d={FORM_HALF} className={styles.form} />
      <Both d={half} className={styles.cloth} />
      {folds ? <Both d={folds} className={styles.fold} /> : null}
      {over ? <path d={over} className={styles.fold} /> : null}
    </svg>
  );
}

function Both({ d, className }: { d: string; className: string | undefined }) {
  return (
    <g className={className}>
      <path d={d} />
      <path d={d} transform={MIRROR} />
    </g>
  );
}
