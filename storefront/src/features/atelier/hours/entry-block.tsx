"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";

import { Link } from "@/i18n/navigation";
import { VisuallyHidden } from "@/ui";

import { clientName } from "../client-name";
import { type Move, moveOfKey } from "./edit-block";
import styles from "./entry-block.module.css";
import type { BlockWords } from "./use-block-words";
import { keyMove, placeOf, type Span } from "./week-grid";
import type { DayEntry } from "./week-view";

/** Below this (minutes) a block has room for one line only. */
const ONE_LINE_MINUTES = 50;

interface EntryBlockProps {
  entry: DayEntry;
  range: Span;
  words: BlockWords;
  isSelected: boolean;
  hasProblem: boolean;
  onMove: (key: string, move: Move, begins: boolean) => void;
  onSelect: (key: string) => void;
  onRemove: (key: string) => void;
}

/** One block of the week. Hours and exceptions take keys and the pointer; a booking is a link. */
export function EntryBlock(props: EntryBlockProps) {
  const { entry, range, words, isSelected, hasProblem } = props;
  const t = useTranslations("atelier.hours");
  const place = placeOf(entry, range);
  if (!place) {
    return null;
  }
  const style = {
    insetBlockStart: `${place.top}%`,
    blockSize: `${place.height}%`,
    ...(entry.kind === "hours" && entry.lanes > 1
      ? {
          insetInlineStart: `${(entry.lane / entry.lanes) * 100}%`,
          insetInlineEnd: `${(1 - (entry.lane + 1) / entry.lanes) * 100}%`,
        }
      : {}),
  };
  const short = entry.end - entry.start < ONE_LINE_MINUTES;

  if (entry.kind === "booking") {
    const { booking } = entry;
    return (
      <Link
        href={`/atelier/bookings/${booking.id}`}
        className={styles.booking}
        data-status={booking.status}
        style={style}
        prefetch={false}
      >
        <span className={styles.hours}>{words.span(entry)}</span>
        {short ? null : <span className={styles.line}> {clientName(booking)}</span>}
        <VisuallyHidden>
          {" "}
          {t("booking", { client: clientName(booking), type: booking.appointment_type.name })}
        </VisuallyHidden>
      </Link>
    );
  }

  const { block } = entry;
  // What the block does not show by itself but by where it lies; its own words are the beginning of
  // its name, so that a voice can call it by them.
  const aside = [
    short ? second(entry) : null,
    entry.kind === "hours" ? words.weekday(entry.block.weekday) : words.when(entry.block),
    entry.kind === "hours" ? words.validity(entry.block) : null,
  ]
    .filter(Boolean)
    .join(", ");
  const isFixed = entry.kind === "exception" && entry.block.instants !== null;
  const canStretch = entry.kind === "hours" || (!isFixed && !entry.whole);

  function onKeyDown(event: KeyboardEvent) {
    const key = keyMove(event);
    if (!key || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const move = moveOfKey(key);
    if (move) {
      props.onMove(block.key, move, true);
    } else if (key.kind === "remove") {
      props.onRemove(block.key);
    } else {
      props.onSelect(block.key);
    }
  }

  return (
    <div
      role="button"
      tabIndex={0}
      data-block={block.key}
      data-kind={entry.kind === "hours" ? "hours" : entry.block.kind}
      data-selected={isSelected || undefined}
      data-problem={hasProblem || undefined}
      className={styles.block}
      style={style}
      aria-describedby="week-keys"
      aria-pressed={isSelected}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        // The grid itself follows mouse and pen; this is a finger, or a screen reader.
        const { pointerType } = event.nativeEvent as MouseEvent & { pointerType?: string };
        if (event.detail === 0 || pointerType === "touch") {
          props.onSelect(block.key);
        }
      }}
    >
      {canStretch && <span className={styles.edge} data-edge="start" />}
      <span className={styles.hours}>
        {entry.kind === "exception" && entry.whole
          ? t(`kinds.${entry.block.kind}`)
          : words.span(entry)}
      </span>
      {!short && <span className={styles.line}> {second(entry)}</span>}
      <VisuallyHidden> {hasProblem ? t("withProblem", { label: aside }) : aside}</VisuallyHidden>
      {canStretch && <span className={styles.edge} data-edge="end" />}
    </div>
  );

  function second(shown: Exclude<DayEntry, { kind: "booking" }>): string {
    if (shown.kind === "hours") {
      return words.modes(shown.block.modes);
    }
    return shown.block.note || (shown.whole ? "" : t(`kinds.${shown.block.kind}`));
  }
}
