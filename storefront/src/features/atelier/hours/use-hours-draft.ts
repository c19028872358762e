"use client";

import { useReducer } from "react";

import type { Availability } from "../types";
import {
  countChanges,
  draftOf,
  type ExceptionBlock,
  type HoursBlock,
  type HoursDraft,
} from "./draft";

const UNDO_STEPS = 50;

interface State {
  saved: HoursDraft;
  draft: HoursDraft;
  past: HoursDraft[];
}

type Action =
  | { type: "change"; change: (draft: HoursDraft) => HoursDraft; keepsStep: boolean }
  | { type: "undo" }
  | { type: "reset" }
  | { type: "saved"; availability: Availability };

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "change": {
      const draft = action.change(state.draft);
      if (draft === state.draft) {
        return state;
      }
      const past = action.keepsStep ? state.past : [...state.past, state.draft].slice(-UNDO_STEPS);
      return { ...state, draft, past };
    }
    case "undo": {
      const draft = state.past.at(-1);
      return draft ? { ...state, draft, past: state.past.slice(0, -1) } : state;
    }
    case "reset":
      return { ...state, draft: state.saved, past: [] };
    case "saved": {
      const saved = draftOf(action.availability);
      return { saved, draft: saved, past: [] };
    }
  }
}

/**
 * Hours while they are worked on: what is saved, what is drawn, and the steps back.
 * @param initial as the API keeps them.
 */
export function useHoursDraft(initial: Availability) {
  const [state, dispatch] = useReducer(reduce, initial, (availability) => {
    const saved = draftOf(availability);
    return { saved, draft: saved, past: [] };
  });

  /** @param keepsStep part of a longer move, such as a drag: undone together with its beginning. */
  const change = (change: (draft: HoursDraft) => HoursDraft, keepsStep = false) =>
    dispatch({ type: "change", change, keepsStep });

  return {
    draft: state.draft,
    changes: countChanges(state.saved, state.draft),
    canUndo: state.past.length > 0,
    undo: () => dispatch({ type: "undo" }),
    reset: () => dispatch({ type: "reset" }),
    savedAs: (availability: Availability) => dispatch({ type: "saved", availability }),
    change,
    changeHours: (key: string, next: Partial<HoursBlock>, keepsStep = false) =>
      change(
        (draft) => ({
          ...draft,
          hours: draft.hours.map((block) => (block.key === key ? { ...block, ...next } : block)),
        }),
        keepsStep,
      ),
    changeException: (key: string, next: Partial<ExceptionBlock>, keepsStep = false) =>
      change(
        (draft) => ({
          ...draft,
          exceptions: draft.exceptions.map((block) =>
            block.key === key ? { ...block, ...next } : block,
          ),
        }),
        keepsStep,
      ),
    remove: (key: string) =>
      change((draft) => ({
        hours: draft.hours.filter((block) => block.key !== key),
        exceptions: draft.exceptions.filter((block) => block.key !== key),
      })),
  };
}

export type HoursEditor = ReturnType<typeof useHoursDraft>;
