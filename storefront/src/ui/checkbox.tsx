import { type ChangeEventHandler, type ReactNode, useId } from "react";

import styles from "./choice.module.css";

export interface CheckboxProps {
  name: string;
  checked: boolean;
  onChange: ChangeEventHandler<HTMLInputElement>;
  label: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** Something to agree to or to leave. */
export function Checkbox({ name, checked, onChange, label, required, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={styles.row}>
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={checked}
        onChange={onChange}
        required={required}
        disabled={disabled}
        className={styles.input}
      />
      <span className={styles.mark} aria-hidden="true" />
      <span className={styles.text}>{label}</span>
    </label>
  );
}
