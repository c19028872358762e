import { type ChangeEventHandler, type ReactNode, useId } from "react";

import styles from "./choice.module.css";
import { classes } from "./classes";

export interface ChoiceProps {
  name: string;
  value: string;
  checked: boolean;
  onChange: ChangeEventHandler<HTMLInputElement>;
  label: ReactNode;
  description?: ReactNode;
  /** At the end of the row, such as a price. */
  aside?: ReactNode;
  disabled?: boolean;
}

/** One row of a choice between several; rows of one choice share their name. */
export function Choice({
  name,
  value,
  checked,
  onChange,
  label,
  description,
  aside,
  disabled,
}: ChoiceProps) {
  const id = useId();
  const descriptionId = `${id}-description`;
  return (
    <label htmlFor={id} className={classes(styles.row, styles.choice)}>
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        checked={checked}
        onChange={onChange}
        disabled={disabled}
        className={styles.input}
        aria-describedby={description ? descriptionId : undefined}
      />
      <span className={classes(styles.mark, styles.round)} aria-hidden="true" />
      <span className={styles.text}>
        {label}
        {description ? (
          <span id={descriptionId} className={styles.description}>
            {description}
          </span>
        ) : null}
      </span>
      {aside ? <span className={styles.aside}>{aside}</span> : null}
    </label>
  );
}
