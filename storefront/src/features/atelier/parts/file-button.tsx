"use client";

import { type ReactNode, useId } from "react";

import { classes } from "@/ui";

import styles from "./file-button.module.css";

interface FileButtonProps {
  children: ReactNode;
  accept: readonly string[];
  multiple?: boolean;
  disabled?: boolean;
  /** The one filled button of its screen. */
  filled?: boolean;
  onFiles: (files: File[]) => void;
}

/** A button that asks for a file, by the device's own means. */
export function FileButton({
  children,
  accept,
  multiple,
  disabled,
  filled,
  onFiles,
}: FileButtonProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={classes(styles.button, filled && styles.filled)}>
      <input
        id={id}
        type="file"
        accept={accept.join(",")}
        multiple={multiple}
        disabled={disabled}
        className={styles.input}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was refused.
          event.target.value = "";
          if (files.length > 0) {
            onFiles(files);
          }
        }}
      />
      <span className={styles.words}>{children}</span>
    </label>
  );
}
