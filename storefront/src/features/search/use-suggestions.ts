"use client";

import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { createSuggester, type Suggester } from "./suggester";
import { type Suggestions } from "./suggestions";

/** Asks the storefront's own route. @throws when it refuses or cannot be reached. */
async function ask(words: string, locale: string, signal: AbortSignal): Promise<Suggestions> {
  const response = await fetch(`/api/catalogue/suggest?q=${encodeURIComponent(words)}`, {
    headers: { "x-zaga-locale": locale },
    signal,
  });
  if (!response.ok) {
    throw new Error(`No suggestions: ${response.status}.`);
  }
  return (await response.json()) as Suggestions;
}

/**
 * Suggestions for what somebody types.
 * @returns the newest ones, null without any, and `type`, to be called with what the field holds.
 */
export function useSuggestions(): { found: Suggestions | null; type: (value: string) => void } {
  const locale = useLocale();
  const [found, setFound] = useState<Suggestions | null>(null);
  const suggester = useRef<Suggester>(null);

  useEffect(() => {
    const current = createSuggester({
      ask: (words, signal) => ask(words, locale, signal),
      show: setFound,
    });
    suggester.current = current;
    return () => current.stop();
  }, [locale]);

  return { found, type: (value) => suggester.current?.type(value) };
}
