"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import styles from "./quantity-stepper.module.css";

/** Taps closer together than this become one change. */
const SETTLE_MS = 300;

interface Props {
  title: string;
  quantity: number;
  max: number;
  onChange: (quantity: number) => void;
}

/** Quantity as words: less, how many, more. Shows at once, asks the house once settled. */
export function QuantityStepper({ title, quantity, max, onChange }: Props) {
  const t = useTranslations("bag.line");
  const { shown, want } = useSettled(quantity, onChange);

  return (
    <div className={styles.stepper} role="group" aria-label={t("quantity", { title })}>
      <button
        type="button"
        className={styles.step}
        aria-label={t("less")}
        disabled={shown <= 1}
        onClick={() => want(shown - 1)}
      >
        {t("lessWord")}
      </button>
      <output className={styles.shown} aria-label={t("of", { count: shown })}>
        {shown}
      </output>
      <button
        type="button"
        className={styles.step}
        aria-label={t("more")}
        disabled={shown >= max}
        onClick={() => want(shown + 1)}
      >
        {t("moreWord")}
      </button>
    </div>
  );
}

/** Holds a wish until nothing follows it for a moment; one still held when leaving is not lost. */
function useSettled(quantity: number, onChange: (quantity: number) => void) {
  const [wanted, setWanted] = useState<number | null>(null);
  const held = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const change = useRef(onChange);

  useEffect(() => {
    change.current = onChange;
  });

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (held.current !== null) {
        change.current(held.current);
        held.current = null;
      }
    },
    [],
  );

  function want(next: number) {
    setWanted(next);
    held.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      held.current = null;
      change.current(next);
      setWanted(null);
    }, SETTLE_MS);
  }

  return { shown: wanted ?? quantity, want };
}
