"use client";

import { useTranslations } from "next-intl";
import type { DragEvent, KeyboardEvent } from "react";

import { type Milestone, useStepWords } from "@/features/concierge";

import { useBriefWords } from "../invitations/use-brief-words";
import { dropTarget } from "../parts/drop-target";
import styles from "./milestone-list.module.css";

interface MilestoneRowProps {
  milestone: Milestone;
  canEdit: boolean;
  isDragged: boolean;
  onToggle: () => void;
  onEdit: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragStart: () => void;
  onDrop: (event: DragEvent) => void;
}

/** One step: done or not, what it is, until when, and whose turn it is. */
export function MilestoneRow({
  milestone,
  canEdit,
  isDragged,
  onToggle,
  onEdit,
  onKeyDown,
  onDragStart,
  onDrop,
}: MilestoneRowProps) {
  const t = useTranslations("atelier.milestones");
  const { day } = useBriefWords();
  const step = useStepWords();
  const { status, due_on, next_actor } = milestone;
  const title = step(milestone);
  const canToggle = canEdit && status !== "dropped";
  return (
    <li
      className={styles.row}
      data-status={status}
      data-dragged={isDragged || undefined}
      draggable={canEdit}
      onDragStart={onDragStart}
      {...dropTarget}
      onDrop={onDrop}
    >
      <button
        type="button"
        role="checkbox"
        aria-checked={status === "done"}
        aria-label={t("done", { title })}
        aria-disabled={!canToggle}
        className={styles.tick}
        onClick={() => canToggle && onToggle()}
        onKeyDown={onKeyDown}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 8.5 3.4 3.4L13 4.5" />
        </svg>
      </button>
      {canEdit ? (
        <button
          type="button"
          className={styles.name}
          aria-label={t("editNamed", { title })}
          onClick={onEdit}
          onKeyDown={onKeyDown}
        >
          {title}
        </button>
      ) : (
        <span className={styles.name}>{title}</span>
      )}
      <span className={styles.due}>
        {status === "dropped" ? t("dropped") : due_on ? day(due_on) : ""}
      </span>
      <span className={styles.actor}>{status === "open" ? t(`actors.${next_actor}`) : ""}</span>
    </li>
  );
}
