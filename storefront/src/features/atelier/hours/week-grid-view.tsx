"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useRef } from "react";

import { formatClock } from "../time/wall-time";
import { localMoment } from "../time/zoned";
import type { Move, Tool } from "./edit-block";
import { EntryBlock } from "./entry-block";
import type { BlockWords } from "./use-block-words";
import { useGridPointer } from "./use-grid-pointer";
import { placeOf, type Span } from "./week-grid";
import styles from "./week-grid-view.module.css";
import type { Day } from "./week-view";

interface WeekGridViewProps {
  days: readonly Day[];
  range: Span;
  zone: string;
  tool: Tool;
  /** Epoch milliseconds. */
  now: number;
  words: BlockWords;
  selected: string | null;
  /** Keys of blocks that have a problem. */
  troubled: ReadonlySet<string>;
  onDraw: (date: string, span: Span) => void;
  onAdd: (date: string) => void;
  onMove: (key: string, move: Move, begins: boolean) => void;
  onSelect: (key: string) => void;
  onRemove: (key: string) => void;
}

/** Seven days side by side: hours, exceptions and bookings, by the stylist's own clock. */
export function WeekGridView(props: WeekGridViewProps) {
  const { days, range, zone, now, words } = props;
  const t = useTranslations("atelier.hours");
  const grid = useRef<HTMLDivElement>(null);
  const { drawing, handlers } = useGridPointer({ grid, ...props });
  const here = localMoment(now, zone);
  const marks = Array.from(
    { length: (range.end - range.start) / 60 },
    (_, index) => range.start + index * 60,
  );

  return (
    <div className={styles.week} style={{ "--hours": marks.length } as CSSProperties}>
      <div className={styles.heads}>
        {days.map(({ date }) => (
          <div key={date} className={styles.head} data-today={date === here.date || undefined}>
            <span className={styles.weekday}>{words.date(date, { weekday: "short" })}</span>
            <span className={styles.number}>{words.date(date, { day: "numeric" })}</span>
            <button
              type="button"
              className={styles.add}
              onClick={() => props.onAdd(date)}
              aria-label={t("addOn", {
                day: words.date(date, { weekday: "long", day: "numeric", month: "long" }),
              })}
            >
              +
            </button>
          </div>
        ))}
      </div>
      <div className={styles.body}>
        <div className={styles.marks} aria-hidden="true">
          {marks.map((minute) => (
            <span key={minute} className={styles.mark}>
              {formatClock(minute)}
            </span>
          ))}
        </div>
        <div ref={grid} className={styles.columns} {...handlers}>
          {days.map((day) => (
            <div
              key={day.date}
              role="group"
              aria-label={words.date(day.date, { weekday: "long", day: "numeric", month: "long" })}
              className={styles.column}
              data-date={day.date}
              data-today={day.date === here.date || undefined}
            >
              {day.entries.map((entry) => (
                <EntryBlock
                  key={entry.kind === "booking" ? entry.booking.id : entry.block.key}
                  entry={entry}
                  range={range}
                  words={words}
                  isSelected={entry.kind !== "booking" && entry.block.key === props.selected}
                  hasProblem={entry.kind !== "booking" && props.troubled.has(entry.block.key)}
                  onMove={props.onMove}
                  onSelect={props.onSelect}
                  onRemove={props.onRemove}
                />
              ))}
              {drawing?.date === day.date && (
                <Drawn span={drawing.span} range={range} words={words} />
              )}
              {day.date === here.date && <NowLine minute={here.minute} range={range} />}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Drawn({ span, range, words }: { span: Span; range: Span; words: BlockWords }) {
  const place = placeOf(span, range);
  return place ? (
    <div
      className={styles.drawn}
      style={{ insetBlockStart: `${place.top}%`, blockSize: `${place.height}%` }}
    >
      {words.span(span)}
    </div>
  ) : null;
}

function NowLine({ minute, range }: { minute: number; range: Span }) {
  const place = placeOf({ start: minute, end: minute + 1 }, range);
  return place ? (
    <div className={styles.now} style={{ insetBlockStart: `${place.top}%` }} aria-hidden="true" />
  ) : null;
}
