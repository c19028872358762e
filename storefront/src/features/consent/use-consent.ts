"use client";

import { useCallback, useEffect, useState } from "react";

import { type ConsentChoice, readChoice } from "./choice";

const CHANGED = "zaga:consent";

/** What is known of the visitor's choice: not asked for yet, none made, or made. */
export type ConsentState = ConsentChoice | "unknown" | "none";

/**
 * The visitor's choice on measurement. The cookie is not readable by scripts, so it is asked for
 * once; every place on the page that shows it follows when it changes.
 * @returns the choice, a way to make it (resolves to whether it was kept).
 */
export function useConsent(): {
  state: ConsentState;
  choose: (choice: ConsentChoice) => Promise<boolean>;
} {
  const [state, setState] = useState<ConsentState>("unknown");

  useEffect(() => {
    const controller = new AbortController();
    fetch("/api/consent", { signal: controller.signal })
      .then((response) => response.json())
      .then((answer: { choice?: unknown }) => setState(readChoice(answer.choice) ?? "none"))
      .catch(() => undefined);
    const follow = (event: Event) => setState((event as CustomEvent<ConsentChoice>).detail);
    window.addEventListener(CHANGED, follow);
    return () => {
      controller.abort();
      window.removeEventListener(CHANGED, follow);
    };
  }, []);

  const choose = useCallback(async (choice: ConsentChoice) => {
    try {
      const response = await fetch("/api/consent", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ choice }),
      });
      if (!response.ok) {
        return false;
      }
    } catch {
      return false;
    }
    window.dispatchEvent(new CustomEvent(CHANGED, { detail: choice }));
    return true;
  }, []);

  return { state, choose };
}
