"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/ui";

import type { ExceptionBlock } from "./draft";
import styles from "./exceptions-list.module.css";
import type { BlockWords } from "./use-block-words";

interface ExceptionsListProps {
  exceptions: readonly ExceptionBlock[];
  /** Today in the stylist's zone; what lies before it is over. */
  today: string;
  words: BlockWords;
  selected: string | null;
  problemsOf: (key: string) => readonly string[];
  onSelect: (key: string | null) => void;
  onAdd: (kind: ExceptionBlock["kind"]) => void;
  /** The form of the selected exception, in its place; on a desk it stands beside the week. */
  form: ReactNode;
}

/** What is different from the usual week, and from when to when. */
export function ExceptionsList(props: ExceptionsListProps) {
  const { exceptions, today, words, selected, problemsOf, onSelect, onAdd, form } = props;
  const t = useTranslations("atelier.hours");
  const startOf = (block: ExceptionBlock) => block.instants?.starts_at ?? block.starts_on;
  const coming = exceptions
    .filter(
      (block) =>
        (block.instants?.ends_at.slice(0, 10) ?? block.ends_on) >= today || !block.starts_on,
    )
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));

  return (
    <section className={styles.section} aria-labelledby="exceptions-title">
      <div className={styles.head}>
        <h2 id="exceptions-title" className={styles.title}>
          {t("exceptionsTitle")}
        </h2>
        <div className={styles.adds}>
          {(["time_off", "blocked", "extra"] as const).map((kind) => (
            <Button key={kind} variant="quiet" onClick={() => onAdd(kind)}>
              {t(`addKind.${kind}`)}
            </Button>
          ))}
        </div>
      </div>
      {coming.length === 0 ? (
        <p className={styles.none}>{t("noExceptions")}</p>
      ) : (
        <ul className={styles.list}>
          {coming.map((block) => (
            <li key={block.key} className={styles.item}>
              <button
                type="button"
                className={styles.row}
                aria-expanded={block.key === selected}
                onClick={() => onSelect(block.key === selected ? null : block.key)}
              >
                <span className={styles.kind} data-kind={block.kind}>
                  {t(`kinds.${block.kind}`)}
                </span>
                <span className={styles.when}>{words.when(block)}</span>
                <span className={styles.note}>{block.note}</span>
              </button>
              {block.key === selected && <div className={styles.form}>{form}</div>}
              {block.key !== selected &&
                problemsOf(block.key).map((problem) => (
                  <p key={problem} className={styles.problem}>
                    {problem}
                  </p>
                ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
