"use client";

import { useReducer } from "react";

import type { Board } from "@/lib/data/board-types";

import { type BoardDraft, draftOf, idsOf, keysOf, type SavedIds, withFacts } from "./board-draft";

const UNDO_STEPS = 100;

/** What is drawn, the steps back and on, and what the house has of it. */
export interface DraftState {
  draft: BoardDraft;
  past: readonly BoardDraft[];
  future: readonly BoardDraft[];
  /** Names the last change when the next may belong to it, such as typing on. */
  lastChange: string | null;
  /** The draft that was sent with the last save that succeeded. */
  saved: BoardDraft;
  ids: SavedIds;
  version: number;
}

type Action =
  | { type: "change"; change: (draft: BoardDraft) => BoardDraft; as: string | null }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "saved"; sent: BoardDraft; board: Board }
  | { type: "load"; board: Board };

/** @returns the state of a board that has just been read. */
export function stateOf(board: Board): DraftState {
  const draft = draftOf(board);
  return {
    draft,
    saved: draft,
    past: [],
    future: [],
    lastChange: null,
    ids: idsOf(keysOf(draft, board)),
    version: board.version,
  };
}

/** Changes of a board while it is composed; pure. */
export function reduceDraft(state: DraftState, action: Action): DraftState {
  switch (action.type) {
    case "change": {
      const draft = action.change(state.draft);
      if (draft === state.draft) {
        return state;
      }
      const isSameStep = action.as !== null && action.as === state.lastChange;
      const past = isSameStep ? state.past : [...state.past, state.draft].slice(-UNDO_STEPS);
      return { ...state, draft, past, future: [], lastChange: action.as };
    }
    case "undo": {
      const draft = state.past.at(-1);
      return draft
        ? {
            ...state,
            draft,
            past: state.past.slice(0, -1),
            future: [state.draft, ...state.future],
            lastChange: null,
          }
        : state;
    }
    case "redo": {
      const [draft, ...future] = state.future;
      return draft
        ? { ...state, draft, past: [...state.past, state.draft], future, lastChange: null }
        : state;
    }
    case "saved":
      return savedAs(state, action.sent, action.board);
    case "load":
      return stateOf(action.board);
  }
}

/** The stylist may have gone on while the save was under way: only facts and ids come back. */
function savedAs(state: DraftState, sent: BoardDraft, board: Board): DraftState {
  const keys = keysOf(sent, board);
  const answer = draftOf(board, keys);
  const isUnchanged = state.draft === sent;
  const draft = withFacts(state.draft, answer);
  return {
    ...state,
    draft,
    // A stand-in for a piece that the house did not know yet has to be sent once more.
    saved: isUnchanged && sameStandIns(draft, answer) ? draft : withFacts(sent, answer),
    ids: idsOf(keys),
    version: board.version,
  };
}

function sameStandIns(draft: BoardDraft, answer: BoardDraft): boolean {
  const read = ({ looks }: BoardDraft) =>
    looks.flatMap(({ pieces }) => pieces.map(({ alternativeOf }) => alternativeOf)).join();
  return read(draft) === read(answer);
}

/** A board on the stylist's table. */
export function useBoardDraft(initial: Board) {
  const [state, dispatch] = useReducer(reduceDraft, initial, stateOf);
  return {
    ...state,
    isDirty: state.draft !== state.saved,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    /** @param as names a longer step, such as typing into one field: undone as a whole. */
    change: (change: (draft: BoardDraft) => BoardDraft, as: string | null = null) =>
      dispatch({ type: "change", change, as }),
    undo: () => dispatch({ type: "undo" }),
    redo: () => dispatch({ type: "redo" }),
    savedAs: (sent: BoardDraft, board: Board) => dispatch({ type: "saved", sent, board }),
    load: (board: Board) => dispatch({ type: "load", board }),
  };
}

export type BoardEditor = ReturnType<typeof useBoardDraft>;
