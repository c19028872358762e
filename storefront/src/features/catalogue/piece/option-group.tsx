"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";

import { type PieceOption } from "@/lib/data/shape-piece";
import { classes } from "@/ui/classes";
import { VisuallyHidden } from "@/ui/visually-hidden";

import styles from "./piece-form.module.css";
import { type ValueState } from "./selection";
import { isColour, toneOf } from "./swatches";

interface OptionGroupProps {
  option: PieceOption;
  /** Id of the chosen value. */
  chosen: string | undefined;
  stateOf: (valueId: string) => ValueState;
  onChoose: (valueId: string) => void;
}

/** One choice: words, or swatches for colours. What is sold out is struck, not hidden. */
export function OptionGroup({ option, chosen, stateOf, onChoose }: OptionGroupProps) {
  const t = useTranslations("catalogue.piece");
  const value = option.values.find(({ id }) => id === chosen)?.label;
  return (
    <fieldset>
      <legend className={styles.legend}>
        {value ? (
          t.rich("chosenRich", { option: option.title, value, b: (text) => <b>{text}</b> })
        ) : (
          <>{option.title}</>
        )}
      </legend>
      <div className={styles.values}>
        {option.values.map(({ id, label }, index) => {
          const tone = isColour(option.title) ? toneOf(label) : null;
          const missing = stateOf(id) !== "available";
          return (
            <label key={id} className={styles.value} title={tone ? label : undefined}>
              <input
                type="radio"
                id={index === 0 ? optionAnchor(option.id) : undefined}
                name={option.id}
                value={id}
                checked={id === chosen}
                onChange={() => onChoose(id)}
                className={styles.input}
              />
              <span
                className={classes(styles.word, tone && styles.swatch, missing && styles.struck)}
              >
                {tone ? <span style={{ backgroundColor: tone }} /> : null}
                <Name hidden={tone !== null}>{missing ? <Missing value={label} /> : label}</Name>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Id of an option's first value, to bring the focus there. */
export function optionAnchor(optionId: string): string {
  return `option-${optionId}`;
}

function Name({ hidden, children }: { hidden: boolean; children: ReactNode }) {
  return hidden ? <VisuallyHidden>{children}</VisuallyHidden> : <span>{children}</span>;
}

function Missing({ value }: { value: string }) {
  const t = useTranslations("catalogue.piece");
  return (
    <>
      <span aria-hidden="true">{value}</span>
      <VisuallyHidden>{t("soldOutValue", { value })}</VisuallyHidden>
    </>
  );
}
