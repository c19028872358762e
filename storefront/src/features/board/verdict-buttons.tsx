"use client";

import { useTranslations } from "next-intl";

import {
  type BoardItem,
  PASS_REASONS,
  type PassReason,
  type Verdict,
} from "@/lib/data/board-types";

import { isGone } from "./rules";
import styles from "./verdict-buttons.module.css";

interface VerdictButtonsProps {
  item: BoardItem;
  /** The stylist's first name. */
  name: string;
  onVerdict: (verdict: Verdict | null, reason?: PassReason | null) => void;
}

/** Keep or pass with one tap; the same tap again takes the word back. A reason may follow. */
export function VerdictButtons({ item, name, onVerdict }: VerdictButtonsProps) {
  const t = useTranslations("board.verdict");
  const { title } = item.product;
  const { verdict, reason } = item;
  const cannotKeep = isGone(item) && verdict !== "keep";
  return (
    <div className={styles.verdict} data-print="hide">
      <div className={styles.pair} role="group" aria-label={t("label", { title })}>
        <button
          type="button"
          className={styles.word}
          aria-pressed={verdict === "keep"}
          aria-disabled={cannotKeep || undefined}
          aria-label={t("keepNamed", { title })}
          onClick={() => !cannotKeep && onVerdict(verdict === "keep" ? null : "keep")}
        >
          <svg viewBox="0 0 16 16" className={styles.mark} aria-hidden="true">
            <path d="m2.5 8.5 3.6 3.6 7.4-8" />
          </svg>
          <span>{t("keep")}</span>
        </button>
        <button
          type="button"
          className={styles.word}
          aria-pressed={verdict === "pass"}
          aria-label={t("passNamed", { title })}
          onClick={() => onVerdict(verdict === "pass" ? null : "pass")}
        >
          <svg viewBox="0 0 16 16" className={styles.mark} aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
          <span>{t("pass")}</span>
        </button>
      </div>
      {verdict === "pass" && (
        <fieldset className={styles.reasons}>
          <legend className={styles.legend}>{t("why", { name })}</legend>
          <div className={styles.words}>
            {PASS_REASONS.map((one) => (
              <button
                key={one}
                type="button"
                className={styles.reason}
                aria-pressed={reason === one}
                onClick={() => onVerdict("pass", reason === one ? null : one)}
              >
                {t(`reasons.${one}`)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
