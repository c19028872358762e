"use client";

import { useTranslations } from "next-intl";

import { Button, Field, Notice, SelectField } from "@/ui";

import { ClockSelect } from "../parts/clock-select";
import { Words } from "../parts/words";
import { SERVICE_MODES } from "../types";
import styles from "./block-form.module.css";
import type { HoursBlock } from "./draft";
import type { BlockWords } from "./use-block-words";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

interface HoursFormProps {
  block: HoursBlock;
  words: BlockWords;
  problems: readonly string[];
  onChange: (next: Partial<HoursBlock>) => void;
  onRemove: () => void;
  onDone: () => void;
}

/** Hours of a weekday in fields: the same as drawing them, and what cannot be drawn. */
export function HoursForm({ block, words, problems, onChange, onRemove, onDone }: HoursFormProps) {
  const t = useTranslations("atelier.hours.form");
  const modes = useTranslations("atelier.modes");
  return (
    <div className={styles.form}>
      <SelectField
        label={t("weekday")}
        name="weekday"
        value={String(block.weekday)}
        onChange={(event) => onChange({ weekday: Number(event.target.value) })}
        options={WEEKDAYS.map((number) => ({
          value: String(number),
          label: words.weekday(number),
        }))}
      />
      <div className={styles.pair}>
        <ClockSelect
          label={t("from")}
          name="start"
          value={block.start}
          onChange={(start) => onChange({ start })}
        />
        <ClockSelect
          label={t("to")}
          name="end"
          value={block.end}
          onChange={(end) => onChange({ end })}
        />
      </div>
      <Words
        legend={t("modes")}
        name="modes"
        options={SERVICE_MODES.map((value) => ({ value, label: modes(value) }))}
        chosen={block.modes}
        onChange={(chosen) => onChange({ modes: chosen })}
        help={t("modesHelp")}
      />
      <div className={styles.pair}>
        <Field
          label={t("validFrom")}
          name="valid_from"
          type="date"
          value={block.valid_from}
          onChange={(event) => onChange({ valid_from: event.target.value })}
        />
        <Field
          label={t("validTo")}
          name="valid_to"
          type="date"
          value={block.valid_to}
          onChange={(event) => onChange({ valid_to: event.target.value })}
        />
      </div>
      <p className={styles.help}>{t("validHelp")}</p>
      {problems.map((problem) => (
        <Notice key={problem} tone="error">
          {problem}
        </Notice>
      ))}
      <div className={styles.actions}>
        <Button variant="quiet" onClick={onDone}>
          {t("done")}
        </Button>
        <Button variant="quiet" onClick={onRemove}>
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
