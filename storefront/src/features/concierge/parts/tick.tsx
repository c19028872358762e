import { type ReactNode, useId } from "react";

import styles from "@/ui/choice.module.css";
import { classes } from "@/ui/classes";

interface TickProps {
  name: string;
  value: string;
  defaultChecked: boolean;
  label: ReactNode;
  /** One of several instead of any of them. */
  single?: boolean;
  /** Without the lines of a list. */
  bare?: boolean;
}

/** A tick box of the house that keeps its own state. */
export function Tick({ name, value, defaultChecked, label, ...kind }: TickProps) {
  const id = useId();
  const { single = false, bare = false } = kind;
  return (
    <label htmlFor={id} className={classes(styles.row, single && !bare && styles.choice)}>
      <input
        id={id}
        type={single ? "radio" : "checkbox"}
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        className={styles.input}
      />
      <span className={classes(styles.mark, single && styles.round)} aria-hidden="true" />
      <span className={styles.text}>{label}</span>
    </label>
  );
}
