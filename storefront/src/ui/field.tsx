"use client";

import InputBase from "@mui/material/InputBase";
import {
  type ChangeEventHandler,
  type FocusEventHandler,
  type HTMLAttributes,
  useId,
  useRef,
} from "react";

import { classes } from "./classes";
import styles from "./field.module.css";
import { useEarlyInput } from "./use-early-input";

export interface FieldProps {
  label: string;
  name: string;
  type?: "text" | "email" | "password" | "tel" | "search" | "number" | "date" | "url";
  value?: string;
  defaultValue?: string;
  onChange?: ChangeEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  onBlur?: FocusEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  /** One quiet sentence under the line; gives way to the error. */
  help?: string;
  error?: string;
  autoComplete?: string;
  required?: boolean;
  disabled?: boolean;
  maxLength?: number;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  multiline?: boolean;
  className?: string;
}

/** A label, a line to write on, and a help or error text that is read out with it. */
export function Field({
  label,
  name,
  type = "text",
  value,
  defaultValue,
  onChange,
  onBlur,
  help,
  error,
  autoComplete,
  required,
  disabled,
  maxLength,
  inputMode,
  multiline = false,
  className,
}: FieldProps) {
  const id = useId();
  const control = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  useEarlyInput(control, value);
  const note = error ?? help;
  const noteId = `${id}-note`;
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <InputBase
        id={id}
        inputRef={control}
        name={name}
        type={multiline ? undefined : type}
        value={value}
        defaultValue={defaultValue}
        onChange={onChange}
        onBlur={onBlur}
        autoComplete={autoComplete}
        required={required}
        disabled={disabled}
        multiline={multiline}
        minRows={multiline ? 3 : undefined}
        error={Boolean(error)}
        slotProps={{
          root: { style: { padding: 0 } },
          input: {
            className: styles.control,
            inputMode,
            maxLength,
            "aria-describedby": note ? noteId : undefined,
          },
        }}
      />
      {note ? (
        <p id={noteId} className={error ? styles.error : styles.help}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
