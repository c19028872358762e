"use client";

import { useLocale, useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import type { Locale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";
import { Button, Choice, Notice } from "@/ui";

import { useShareBoardMutation } from "../clientele-api";
import styles from "../diary/action-form.module.css";
import { piecesOf } from "./board-draft";
import type { useAutosave } from "./use-autosave";
import type { BoardEditor } from "./use-board-draft";

/** For how long prices can be held, in days. */
const DAYS = [1, 3, 7, 14, 30] as const;
const HOURS_OF_A_DAY = 24;

interface SharePanelProps {
  editor: BoardEditor;
  saving: ReturnType<typeof useAutosave>;
  board: { id: string; currency_code: string };
  /** The client's first name. */
  name: string;
  onDone: () => void;
}

/** Before a board goes to its client: how long its prices hold, and what stands in the way. */
export function SharePanel({ editor, saving, board, name, onDone }: SharePanelProps) {
  const t = useTranslations("atelier.composer.share");
  const sentence = useFailureSentence("atelier");
  const locale = useLocale() as Locale;
  const [share, { isLoading, error }] = useShareBoardMutation();
  const { draft, isDirty, change } = editor;
  const pieces = piecesOf(draft);
  const sum = pieces.reduce(
    (total, { price, quantity }) => total + (price?.amount ?? 0) * quantity,
    0,
  );
  const unpriced = pieces.filter(({ price }) => !price);
  const gone = pieces.filter(({ sizes, variant_id }) =>
    sizes.some((size) => size.variant_id === variant_id && !size.available),
  );

  async function send() {
    const isKept = !isDirty || (await saving.save()) !== null;
    if (!isKept) {
      return;
    }
    const result = await share(board.id);
    if (!("error" in result)) {
      onDone();
    }
  }

  return (
    <div className={styles.form}>
      <p>
        {t("facts", {
          pieces: pieces.length,
          looks: draft.looks.length,
          sum: formatMoney(sum, board.currency_code, locale),
        })}
      </p>
      <fieldset>
        <legend className={styles.legend}>{t("validity")}</legend>
        {DAYS.map((days) => (
          <Choice
            key={days}
            name="validity"
            value={String(days)}
            checked={draft.validityHours === days * HOURS_OF_A_DAY}
            onChange={() =>
              change((before) => ({ ...before, validityHours: days * HOURS_OF_A_DAY }))
            }
            label={t("days", { count: days })}
          />
        ))}
      </fieldset>
      <p className={styles.about}>{t("locks", { name })}</p>
      {gone.length > 0 && (
        <Notice tone="info">
          {t("gone", { titles: gone.map(({ title }) => title).join(", ") })}
        </Notice>
      )}
      {unpriced.length > 0 && (
        <Notice tone="error">
          {t("unpriced", { titles: unpriced.map(({ title }) => title).join(", ") })}
        </Notice>
      )}
      {(error ?? saving.error) && <Notice tone="error">{sentence(error ?? saving.error)}</Notice>}
      <div className={styles.actions}>
        <Button
          loading={isLoading || saving.isSaving}
          disabled={unpriced.length > 0}
          onClick={() => void send()}
        >
          {t("action", { name })}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
