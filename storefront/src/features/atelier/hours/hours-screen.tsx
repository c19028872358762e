"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Notice, VisuallyHidden } from "@/ui";

import { useDiaryQuery, useSaveAvailabilityMutation } from "../atelier-api";
import { LeaveDialog } from "../parts/leave-dialog";
import { useNow } from "../parts/use-now";
import { useUnsavedGuard } from "../parts/use-unsaved-guard";
import { addDays, mondayOf } from "../time/wall-time";
import { localMoment } from "../time/zoned";
import type { Availability, ServiceMode } from "../types";
import { bodyOf } from "./draft";
import { type Move, moveIn, newException, newHours, type Tool } from "./edit-block";
import { ExceptionsList } from "./exceptions-list";
import { HoursList } from "./hours-list";
import styles from "./hours-screen.module.css";
import { OtherSeasons } from "./other-seasons";
import { SaveBar } from "./save-bar";
import { SelectedForm } from "./selected-form";
import { useBlockWords } from "./use-block-words";
import { useHoursDraft } from "./use-hours-draft";
import { useProblems } from "./use-problems";
import { freeSpan, type Span, visibleRange } from "./week-grid";
import { WeekGridView } from "./week-grid-view";
import { WeekHead } from "./week-head";
import { weekOf } from "./week-view";

interface HoursScreenProps {
  initial: Availability;
  /** Ways in which the stylist works; new hours begin with all of them. */
  modes: ServiceMode[];
  /** Bookings exist only for those who are approved. */
  hasDiary: boolean;
  /** Epoch milliseconds. */
  serverNow: number;
}

/** The stylist's week: drawn, moved and written, with what is booked in it. */
export function HoursScreen({ initial, modes, hasDiary, serverNow }: HoursScreenProps) {
  const t = useTranslations("atelier.hours");
  const sentence = useFailureSentence("atelier");
  const zone = initial.time_zone;
  const now = useNow(serverNow);
  const today = localMoment(now, zone).date;
  const words = useBlockWords(zone);
  const editor = useHoursDraft(initial);
  const { draft } = editor;
  const [monday, setMonday] = useState(() => mondayOf(today));
  const [tool, setTool] = useState<Tool>("hours");
  const [selected, setSelected] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [save, saving] = useSaveAvailabilityMutation();
  const problems = useProblems(draft, saving.error, words);
  const guard = useUnsavedGuard(editor.changes > 0);
  const screen = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const origin = useRef<ReturnType<typeof blockOf>>(undefined);
  // A day more on either side: the week of the stylist is not the week of UTC.
  const { data: bookings = [] } = useDiaryQuery(
    { from: `${addDays(monday, -1)}T00:00:00Z`, to: `${addDays(monday, 8)}T00:00:00Z` },
    { skip: !hasDiary },
  );
  const days = weekOf(monday, draft, bookings, zone);
  const range = visibleRange(
    days.flatMap((day) => day.entries.filter((entry) => !("whole" in entry && entry.whole))),
  );
  const block = selected ? blockOf(selected) : undefined;

  useEffect(() => {
    // A block that changes its day stands in another column, and the focus goes with it.
    if (focusNext.current) {
      screen.current?.querySelector<HTMLElement>(`[data-block="${focusNext.current}"]`)?.focus();
      focusNext.current = null;
    }
  });

  function blockOf(key: string) {
    return [...draft.hours, ...draft.exceptions].find((candidate) => candidate.key === key);
  }

  function say(key: string, next = draft) {
    const hours = next.hours.find((candidate) => candidate.key === key);
    const exception = next.exceptions.find((candidate) => candidate.key === key);
    setSaid(
      hours ? words.describeHours(hours) : exception ? words.describeException(exception) : "",
    );
  }

  function move(key: string, step: Move, begins: boolean) {
    if (begins) {
      origin.current = blockOf(key);
    }
    const from = origin.current;
    if (from) {
      const next = moveIn(draft, from, step);
      editor.change(() => next, !begins);
      focusNext.current = key;
      say(key, next);
    }
  }

  function draw(date: string, span: Span, as: Tool = tool) {
    const weekday = days.find((day) => day.date === date)?.weekday ?? 1;
    if (as === "hours") {
      addHours(weekday, span);
      return;
    }
    const fresh = newException(as, date, span);
    editor.change((before) => ({ ...before, exceptions: [...before.exceptions, fresh] }));
    setSelected(fresh.key);
    focusNext.current = fresh.key;
  }

  function addHours(weekday: number, span?: Span) {
    const own = draft.hours.filter((candidate) => candidate.weekday === weekday);
    const free = span ?? freeSpan(own);
    if (!free) {
      setSaid(t("dayFull"));
      return;
    }
    const fresh = newHours(weekday, free, modes);
    editor.change((before) => ({ ...before, hours: [...before.hours, fresh] }));
    setSelected(fresh.key);
    focusNext.current = fresh.key;
    setSaid(words.describeHours(fresh));
  }

  function addException(kind: "extra" | "blocked" | "time_off") {
    const span = kind === "time_off" ? null : { start: 9 * 60, end: 12 * 60 };
    const fresh = newException(kind, monday > today ? monday : today, span);
    editor.change((before) => ({ ...before, exceptions: [...before.exceptions, fresh] }));
    setSelected(fresh.key);
  }

  function remove(key: string) {
    editor.remove(key);
    setSelected(null);
    setSaid(t("removed"));
  }

  async function onSave() {
    const [first] = problems.keys;
    if (first) {
      setSelected(first);
      focusNext.current = first;
      return;
    }
    const result = await save(bodyOf(draft));
    if (result.data) {
      editor.savedAs(result.data);
      setSelected(null);
      setSaid(t("save.saved"));
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select");
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && !typing) {
      event.preventDefault();
      editor.undo();
    } else if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      void onSave();
    }
  }

  const form = block && (
    <SelectedForm
      block={block}
      editor={editor}
      words={words}
      problems={problems.of(block.key)}
      onRemove={remove}
      onDone={() => setSelected(null)}
    />
  );

  return (
    <div ref={screen} onKeyDown={onKeyDown}>
      <WeekHead
        monday={monday}
        today={today}
        zone={zone}
        now={now}
        tool={tool}
        words={words}
        onTool={setTool}
        onWeek={setMonday}
      />
      <div className={styles.desk} data-open={block ? true : undefined}>
        <div>
          <WeekGridView
            days={days}
            range={range}
            zone={zone}
            tool={tool}
            now={now}
            words={words}
            selected={selected}
            troubled={new Set([...problems.keys, problems.refused ?? ""])}
            onDraw={draw}
            onAdd={(date) => addHours(days.find((day) => day.date === date)?.weekday ?? 1)}
            onMove={move}
            onSelect={setSelected}
            onRemove={remove}
          />
          <p id="week-keys" className={styles.keys}>
            {t("keys")}
          </p>
          <OtherSeasons
            hours={draft.hours}
            days={days}
            words={words}
            selected={selected}
            onSelect={setSelected}
          />
        </div>
        {block && (
          <aside className={styles.panel} aria-label={t("form.label")}>
            {form}
          </aside>
        )}
      </div>
      <div className={styles.phone}>
        <HoursList
          hours={draft.hours}
          words={words}
          selected={selected}
          problemsOf={problems.of}
          onSelect={setSelected}
          onAdd={(weekday) => addHours(weekday)}
          form={form}
        />
      </div>
      <ExceptionsList
        exceptions={draft.exceptions}
        today={today}
        words={words}
        selected={selected}
        problemsOf={problems.of}
        onSelect={setSelected}
        onAdd={addException}
        form={form}
      />
      {saving.error && <Notice tone="error">{sentence(saving.error)}</Notice>}
      {saving.isSuccess && editor.changes === 0 && (
        <Notice tone="success">{t("save.saved")}</Notice>
      )}
      <SaveBar
        changes={editor.changes}
        problems={problems.keys.length}
        canUndo={editor.canUndo}
        saving={saving.isLoading}
        onUndo={editor.undo}
        onReset={editor.reset}
        onSave={() => void onSave()}
      />
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      <LeaveDialog open={guard.asking} onStay={guard.stay} onLeave={guard.go} />
    </div>
  );
}
