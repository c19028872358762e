"use client";

import { type PointerEvent, type RefObject, useRef, useState } from "react";

import type { Move, Tool } from "./edit-block";
import { drawnSpan, minuteAt, type Span, STEP_MINUTES } from "./week-grid";

interface Drawing {
  date: string;
  span: Span;
}

interface Grab {
  key: string;
  part: Move["part"];
  minute: number;
  column: number;
  moved: boolean;
}

interface GridPointerOptions {
  /** Holds the seven columns, each with `data-date`. */
  grid: RefObject<HTMLDivElement | null>;
  range: Span;
  /** Exceptions are drawn over the weekly hours, which then stay where they are. */
  tool: Tool;
  onDraw: (date: string, span: Span) => void;
  /** A block is being dragged; `begins` on its first step. */
  onMove: (key: string, move: Move, begins: boolean) => void;
  onSelect: (key: string) => void;
}

/**
 * Drawing and dragging on the week with a mouse or pen. Fingers scroll the page; for them, and for
 * the keyboard, there are forms and keys.
 */
export function useGridPointer({
  grid,
  range,
  tool,
  onDraw,
  onMove,
  onSelect,
}: GridPointerOptions) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const anchor = useRef<{ date: string; minute: number; column: number } | null>(null);
  const grab = useRef<Grab | null>(null);

  function columns(): HTMLElement[] {
    return [...(grid.current?.querySelectorAll<HTMLElement>("[data-date]") ?? [])];
  }

  function columnAt(clientX: number): number {
    const all = columns();
    const index = all.findIndex((column) => clientX < column.getBoundingClientRect().right);
    return index === -1 ? all.length - 1 : index;
  }

  function minuteOf(clientY: number, column: number): number {
    const box = columns()[column]?.getBoundingClientRect();
    return box ? minuteAt((clientY - box.top) / box.height, range) : range.start;
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.pointerType === "touch" || event.button !== 0 || !(event.target instanceof Element)) {
      return;
    }
    const column = columnAt(event.clientX);
    const minute = minuteOf(event.clientY, column);
    const block = event.target.closest<HTMLElement>("[data-block]");
    const isUnderneath = tool !== "hours" && block?.dataset.kind === "hours";
    if (block && !isUnderneath) {
      const edge = event.target.closest<HTMLElement>("[data-edge]")?.dataset.edge;
      const part = edge === "start" || edge === "end" ? edge : "whole";
      grab.current = { key: block.dataset.block ?? "", part, minute, column, moved: false };
    } else if (event.target.closest("a, button")) {
      return;
    } else {
      const date = columns()[column]?.dataset.date;
      if (!date) {
        return;
      }
      anchor.current = { date, minute, column };
    }
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (anchor.current) {
      const { date, minute, column } = anchor.current;
      setDrawing({ date, span: drawnSpan(minute, minuteOf(event.clientY, column)) });
    }
    const held = grab.current;
    if (held) {
      const minutes =
        Math.round((minuteOf(event.clientY, held.column) - held.minute) / STEP_MINUTES) *
        STEP_MINUTES;
      const days = held.part === "whole" ? columnAt(event.clientX) - held.column : 0;
      if (held.moved || minutes !== 0 || days !== 0) {
        onMove(held.key, { part: held.part, minutes, days }, !held.moved);
        held.moved = true;
      }
    }
  }

  function onPointerUp(event: PointerEvent<HTMLDivElement>) {
    const held = grab.current;
    if (held && !held.moved) {
      onSelect(held.key);
    }
    if (anchor.current) {
      const { date, minute, column } = anchor.current;
      onDraw(date, drawnSpan(minute, minuteOf(event.clientY, column)));
    }
    release();
  }

  function release() {
    anchor.current = null;
    grab.current = null;
    setDrawing(null);
  }

  return {
    drawing,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: release },
  };
}
