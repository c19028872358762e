import { useId } from "react";

import styles from "@/ui/field.module.css";

interface KeptTextProps {
  label: string;
  name: string;
  defaultValue: string;
  help?: string;
  maxLength: number;
  /** More than one makes it a field of several lines. */
  rows?: number;
  inputMode?: "text" | "numeric" | "decimal";
  required?: boolean;
  error?: string;
  type?: "text" | "date";
  min?: string;
  autoComplete?: string;
}

/**
 * A field that the page itself keeps: what is typed before the script is there stays, because
 * nothing writes over it.
 */
export function KeptText(props: KeptTextProps) {
  const { label, name, defaultValue, help, maxLength, rows = 1, error, ...rest } = props;
  const { inputMode, required, type = "text", min, autoComplete = "off" } = rest;
  const id = useId();
  const note = error ?? help;
  const shared = {
    id,
    name,
    defaultValue,
    maxLength,
    required,
    className: styles.control,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": note ? `${id}-note` : undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {rows > 1 ? (
        // It grows with its words, and is never smaller than it asks to be filled.
        <textarea
          {...shared}
          rows={rows}
          style={{ minBlockSize: `calc(${rows} * var(--leading-text) * 1em + 1rem)` }}
        />
      ) : (
        <input
          {...shared}
          type={type}
          min={min}
          inputMode={inputMode}
          autoComplete={autoComplete}
        />
      )}
      {note ? (
        <p id={`${id}-note`} className={error ? styles.error : styles.help}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
