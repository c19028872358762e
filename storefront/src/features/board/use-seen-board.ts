"use client";

import { useState } from "react";

import type { Board, BoardDifference } from "@/lib/data/board-types";

import { differencesOf } from "./rules";

interface Seen {
  board: Board;
  changes: readonly BoardDifference[];
}

/**
 * Notices when the stylist changes what would be bought while the client is reading: a new revision
 * tells what is different, once, until the client has taken note. Their own verdicts are no news.
 */
export function useSeenBoard(board: Board) {
  const [seen, setSeen] = useState<Seen>({ board, changes: [] });

  if (seen.board !== board) {
    const isRevised = seen.board.revision !== board.revision;
    setSeen({
      board,
      changes: isRevised ? differencesOf(seen.board, board) : seen.changes,
    });
  }

  return {
    changes: seen.changes,
    takeNote: () => setSeen(({ board: now }) => ({ board: now, changes: [] })),
  };
}
