"use client";

import { type KeyboardEvent, useId, useState } from "react";

import { CloseIcon } from "@/ui";

import styles from "./tag-field.module.css";

interface TagFieldProps {
  label: string;
  name: string;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  /** Sentence for taking one out, said to those who listen. */
  removeLabel: (tag: string) => string;
  help?: string;
  error?: string;
  max: number;
  maxLength: number;
}

/** Words of one's own: typed, ended by Enter or a comma, taken out one by one. */
export function TagField({
  label,
  name,
  tags,
  onChange,
  removeLabel,
  help,
  error,
  max,
  maxLength,
}: TagFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const note = error ?? help;

  function keep() {
    const fresh = typed
      .split(",")
      .map((word) => word.trim().slice(0, maxLength))
      .filter((word) => word !== "" && !tags.includes(word));
    setTyped("");
    if (fresh.length > 0) {
      onChange([...tags, ...new Set(fresh)].slice(0, max));
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      keep();
    } else if (event.key === "Backspace" && typed === "" && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <ul className={styles.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <button
                type="button"
                className={styles.remove}
                aria-label={removeLabel(tag)}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
        <input
          id={id}
          name={name}
          value={typed}
          maxLength={maxLength}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={keep}
          className={styles.input}
          aria-describedby={note ? `${id}-note` : undefined}
          aria-invalid={error ? true : undefined}
          autoComplete="off"
        />
      </div>
      {note ? (
        <p id={`${id}-note`} className={error ? styles.error : styles.help}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
