"use client";

import { useCallback, useEffect, useState } from "react";

const PREFIX = "zaga.draft.";

/**
 * Keeps what is being typed through a reload, for this tab only and until it has been sent.
 * @param key names the form.
 * @param initial what the form starts with; what was typed before a reload comes before it.
 * @returns the value, its setter, and a function that forgets what was kept.
 */
export function useDraft<T extends object>(key: string, initial: T) {
  const [value, setValue] = useState<T>(() => ({ ...initial, ...read(key) }));
  const [touched, setTouched] = useState(false);

  useEffect(() => {
    if (touched) {
      write(key, JSON.stringify(value));
    }
  }, [key, touched, value]);

  const change = useCallback((next: Partial<T>) => {
    setTouched(true);
    setValue((before) => ({ ...before, ...next }));
  }, []);

  const forget = useCallback(() => {
    setTouched(false);
    write(key, null);
  }, [key]);

  return [value, change, forget] as const;
}

function read(key: string): object {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(PREFIX + key) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Storage can be refused by the browser; a draft is then simply not kept. */
function write(key: string, value: string | null): void {
  try {
    if (value === null) {
      window.sessionStorage.removeItem(PREFIX + key);
    } else {
      window.sessionStorage.setItem(PREFIX + key, value);
    }
  } catch {
    return;
  }
}
