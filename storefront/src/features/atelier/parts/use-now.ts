"use client";

import { useSyncExternalStore } from "react";

const MINUTE_MS = 60_000;

function subscribe(onChange: () => void) {
  const timer = window.setInterval(onChange, 5_000);
  return () => window.clearInterval(timer);
}

const currentMinute = () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

/**
 * The time, to the minute, kept up to date.
 * @param atFirst what the server saw, epoch milliseconds: used until the browser has its own.
 */
export function useNow(atFirst: number): number {
  return useSyncExternalStore(
    subscribe,
    currentMinute,
    () => Math.floor(atFirst / MINUTE_MS) * MINUTE_MS,
  );
}
