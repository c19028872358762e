import styles from "./progress.module.css";

interface ProgressProps {
  label: string;
  /** 0 to 1. */
  value: number;
}

/** How far an upload is: a thin line that grows. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(value * 100)}
      className={styles.track}
    >
      <span className={styles.line} style={{ inlineSize: `${value * 100}%` }} />
    </div>
  );
}
