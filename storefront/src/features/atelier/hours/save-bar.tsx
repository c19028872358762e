"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/ui";

import styles from "./save-bar.module.css";

interface SaveBarProps {
  changes: number;
  problems: number;
  canUndo: boolean;
  saving: boolean;
  onUndo: () => void;
  onReset: () => void;
  onSave: () => void;
}

/** At the foot of the window while something is not saved yet. */
export function SaveBar(props: SaveBarProps) {
  const { changes, problems, canUndo, saving, onUndo, onReset, onSave } = props;
  const t = useTranslations("atelier.hours.save");
  if (changes === 0 && !canUndo) {
    return null;
  }
  return (
    <div className={styles.bar} role="group" aria-label={t("label")}>
      <p className={styles.count} data-problem={problems > 0 || undefined}>
        {problems > 0 ? t("problems", { count: problems }) : t("changes", { count: changes })}
      </p>
      <div className={styles.actions}>
        <Button variant="quiet" onClick={onUndo} disabled={!canUndo}>
          {t("undo")}
        </Button>
        <Button variant="quiet" onClick={onReset}>
          {t("reset")}
        </Button>
        <Button onClick={onSave} loading={saving} disabled={changes === 0}>
          {saving ? t("saving") : t("action")}
        </Button>
      </div>
    </div>
  );
}
