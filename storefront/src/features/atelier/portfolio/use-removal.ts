"use client";

import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";

import type { PortfolioPiece } from "../types";

/** How long a piece can be put back. */
const UNDO_MS = 12_000;

/**
 * Takes pieces out with a way back: a piece leaves the page at once and the house only when the time
 * to put it back is over, the next one is taken out, or the page is left.
 * @param onFailed the house would not let it go: it belongs on the page again.
 */
export function useRemoval(onFailed: (piece: PortfolioPiece) => void) {
  const locale = useLocale();
  const [removed, setRemoved] = useState<PortfolioPiece | null>(null);
  const waiting = useRef<PortfolioPiece | null>(null);
  const timer = useRef<number>(undefined);
  const failed = useRef(onFailed);

  useEffect(() => {
    failed.current = onFailed;
  });

  useEffect(() => {
    const settle = () => {
      window.clearTimeout(timer.current);
      const piece = waiting.current;
      waiting.current = null;
      if (piece) {
        void sendRemoval(piece.id, locale);
      }
    };
    window.addEventListener("pagehide", settle);
    return () => {
      window.removeEventListener("pagehide", settle);
      settle();
    };
  }, [locale]);

  async function settle() {
    window.clearTimeout(timer.current);
    const piece = waiting.current;
    waiting.current = null;
    setRemoved(null);
    if (piece && !(await sendRemoval(piece.id, locale))) {
      failed.current(piece);
    }
  }

  async function remove(piece: PortfolioPiece) {
    await settle();
    waiting.current = piece;
    setRemoved(piece);
    timer.current = window.setTimeout(() => void settle(), UNDO_MS);
  }

  function putBack() {
    window.clearTimeout(timer.current);
    waiting.current = null;
    setRemoved(null);
  }

  return { removed, remove, putBack };
}

/** Sent so that it arrives even when the page is being closed. */
async function sendRemoval(id: string, locale: string): Promise<boolean> {
  try {
    const answer = await fetch(`/api/atelier/portfolio/${id}`, {
      method: "DELETE",
      headers: { "x-zaga-locale": locale },
      keepalive: true,
    });
    return answer.ok || answer.status === 404;
  } catch {
    return false;
  }
}
