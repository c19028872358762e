"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";

import styles from "./step.module.css";

export const STEPS = ["contact", "address", "delivery", "payment"] as const;
export type StepName = (typeof STEPS)[number];

interface Props {
  name: StepName;
  state: "open" | "done" | "ahead";
  /** True when the visitor came here by finishing another step: the heading then takes the focus. */
  arrived: boolean;
  onChange?: () => void;
  /** What has been settled, shown when the step is done. */
  summary?: ReactNode;
  children: ReactNode;
}

/** One of the four steps: a number, a name, and the form, what came of it, or nothing yet. */
export function Step({ name, state, arrived, onChange, summary, children }: Props) {
  const t = useTranslations("checkout.steps");
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = state === "open";

  useEffect(() => {
    if (isOpen && arrived) {
      heading.current?.focus();
    }
  }, [isOpen, arrived]);

  const number = STEPS.indexOf(name) + 1;
  return (
    <section className={styles.step} data-state={state} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 ref={heading} id={headingId} tabIndex={-1} className={styles.heading}>
          <span className={styles.number} aria-label={t("number", { number })} role="img">
            {number}
          </span>
          {t(name)}
        </h2>
        {state === "done" && onChange && (
          <button
            type="button"
            className={styles.change}
            aria-label={t("changeNamed", { step: t(name) })}
            onClick={onChange}
          >
            {t("change")}
          </button>
        )}
      </div>
      {isOpen && <div className={styles.body}>{children}</div>}
      {state === "done" && summary && <div className={styles.summary}>{summary}</div>}
    </section>
  );
}
