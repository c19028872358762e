"use client";

import { useTranslations } from "next-intl";

import { Button, Checkbox, Field, Notice, SelectField } from "@/ui";

import { ClockSelect } from "../parts/clock-select";
import { Words } from "../parts/words";
import { type ExceptionKind, SERVICE_MODES } from "../types";
import styles from "./block-form.module.css";
import type { ExceptionBlock } from "./draft";
import type { BlockWords } from "./use-block-words";

const KINDS: readonly ExceptionKind[] = ["extra", "blocked", "time_off"];
const USUAL_SPAN = { start: 9 * 60, end: 17 * 60 };

interface ExceptionFormProps {
  block: ExceptionBlock;
  words: BlockWords;
  problems: readonly string[];
  onChange: (next: Partial<ExceptionBlock>) => void;
  onRemove: () => void;
  onDone: () => void;
}

/** An exception in fields: more hours, fewer, or none at all for some days. */
export function ExceptionForm({
  block,
  words,
  problems,
  onChange,
  onRemove,
  onDone,
}: ExceptionFormProps) {
  const t = useTranslations("atelier.hours.form");
  const kinds = useTranslations("atelier.hours.kinds");
  const modes = useTranslations("atelier.modes");
  const { span } = block;
  return (
    <div className={styles.form}>
      <SelectField
        label={t("kind")}
        name="kind"
        value={block.kind}
        onChange={(event) => {
          const kind = KINDS.find((known) => known === event.target.value) ?? block.kind;
          onChange({ kind, span: kind === "time_off" ? null : (span ?? USUAL_SPAN) });
        }}
        options={KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <p className={styles.help}>{t(`kindHelp.${block.kind}`)}</p>
      {block.instants ? (
        <p>{words.when(block)}</p>
      ) : (
        <>
          <div className={styles.pair}>
            <Field
              label={t("firstDay")}
              name="starts_on"
              type="date"
              value={block.starts_on}
              onChange={({ target }) =>
                onChange({
                  starts_on: target.value,
                  ends_on: block.ends_on < target.value ? target.value : block.ends_on,
                })
              }
            />
            <Field
              label={t("lastDay")}
              name="ends_on"
              type="date"
              value={block.ends_on}
              onChange={(event) => onChange({ ends_on: event.target.value })}
            />
          </div>
          <Checkbox
            name="whole"
            checked={span === null}
            onChange={(event) => onChange({ span: event.target.checked ? null : USUAL_SPAN })}
            label={t("wholeDay")}
          />
          {span && (
            <div className={styles.pair}>
              <ClockSelect
                label={t("from")}
                name="start"
                value={span.start}
                onChange={(start) => onChange({ span: { ...span, start } })}
              />
              <ClockSelect
                label={t("to")}
                name="end"
                value={span.end}
                onChange={(end) => onChange({ span: { ...span, end } })}
              />
            </div>
          )}
        </>
      )}
      {block.kind === "extra" && (
        <Words
          legend={t("modes")}
          name="modes"
          options={SERVICE_MODES.map((value) => ({ value, label: modes(value) }))}
          chosen={block.modes}
          onChange={(chosen) => onChange({ modes: chosen })}
          help={t("modesHelp")}
        />
      )}
      <Field
        label={t("note")}
        name="note"
        value={block.note}
        maxLength={200}
        help={t("noteHelp")}
        onChange={(event) => onChange({ note: event.target.value })}
      />
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
