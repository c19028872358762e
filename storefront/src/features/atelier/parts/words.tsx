"use client";

import { useId } from "react";

import styles from "./words.module.css";

interface WordsProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
  help?: string;
  error?: string;
  /** The name that focus on a problem looks for. */
  name: string;
}

/** Several of a few, as words that are underlined by a line when they are chosen. */
export function Words<T extends string>({
  legend,
  options,
  chosen,
  onChange,
  help,
  error,
  name,
}: WordsProps<T>) {
  const id = useId();
  const note = error ?? help;
  const toggle = (value: T) =>
    onChange(
      chosen.includes(value)
        ? chosen.filter((one) => one !== value)
        : options
            .map((option) => option.value)
            .filter((one) => one === value || chosen.includes(one)),
    );
  return (
    <fieldset aria-describedby={note ? `${id}-note` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.words}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.word}>
            <input
              type="checkbox"
              name={name}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
              className={styles.input}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {note ? (
        <p id={`${id}-note`} className={error ? styles.error : styles.help}>
          {note}
        </p>
      ) : null}
    </fieldset>
  );
}
