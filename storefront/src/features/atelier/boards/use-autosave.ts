"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";

import type { Board } from "@/lib/data/board-types";
import { readFailure } from "@/store/house-failure";

import { useSaveBoardMutation } from "../clientele-api";
import { type BoardDraft, bodyOf } from "./board-draft";
import type { BoardEditor } from "./use-board-draft";

/** After the last change; long enough for a word to be typed. */
const SETTLE_MS = 700;

type SaveError = Parameters<typeof readFailure>[0];

/**
 * Saves a board by itself, one save after the other, each with the version that the one before gave.
 * @param isOn false for a board that lies before its client: that one is changed on purpose only.
 */
export function useAutosave(boardId: string, editor: BoardEditor, isOn: boolean) {
  const { draft, isDirty, version, ids } = editor;
  const [send] = useSaveBoardMutation();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<SaveError>(undefined);
  const [refused, setRefused] = useState<BoardDraft | null>(null);
  const underWay = useRef<Promise<Board | null> | null>(null);
  const isStale = readFailure(error)?.code === "board_changed";

  function save(): Promise<Board | null> {
    underWay.current ??= run().finally(() => {
      underWay.current = null;
    });
    return underWay.current;
  }

  async function run(): Promise<Board | null> {
    setSaving(true);
    const sent = draft;
    const result = await send({ id: boardId, body: bodyOf(sent, version, ids) });
    setSaving(false);
    setError(result.error);
    setRefused(result.error ? sent : null);
    if (!result.data) {
      return null;
    }
    editor.savedAs(sent, result.data);
    return result.data;
  }

  const saveNow = useEffectEvent(() => void save());
  const hasTitle = draft.title.trim() !== "";
  useEffect(() => {
    // What was refused is not sent again until it has been changed; another's changes come first.
    if (!isOn || !isDirty || isSaving || isStale || !hasTitle || refused === draft) {
      return;
    }
    const timer = window.setTimeout(saveNow, SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [isOn, isDirty, isSaving, isStale, hasTitle, refused, draft]);

  return {
    save,
    isSaving,
    error,
    /** Somebody else, or another window, has changed the board. */
    isStale,
    forget: () => {
      setError(undefined);
      setRefused(null);
    },
  };
}
