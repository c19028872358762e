/**
 * What the house uses of the browser's Navigation API, which TypeScript's own types lack. It tells of
 * Back and Forward before they happen; `popstate` does so afterwards, when the router has already left.
 */
interface Navigation extends EventTarget {
  traverseTo(key: string, options: { info: unknown }): unknown;
}

interface NavigateEvent extends Event {
  navigationType: string;
  destination: { key: string; url: string };
  info: unknown;
}

/** Says of a step through the history that the visitor has already been asked. */
const ASKED = Symbol("asked");

/** @returns undefined in browsers without it, where Back and Forward are not held back. */
export function navigationOf(target: Window): Navigation | undefined {
  return (target as Window & { navigation?: Navigation }).navigation;
}

/**
 * Where Back or Forward is about to lead.
 * @param event a `navigate` event.
 * @returns the key of the entry; null when it is no such step, when it stays on the page, when it has
 *   been asked about, or when the browser lets nobody hold it back: it does not twice in a row, and
 *   where another document is opened it asks by itself (`beforeunload`).
 */
export function destinationOf(event: Event): string | null {
  const { navigationType, destination, info, cancelable } = event as NavigateEvent;
  if (navigationType !== "traverse" || !cancelable || info === ASKED) {
    return null;
  }
  const { pathname, search } = new URL(destination.url);
  const isSamePage = pathname === window.location.pathname && search === window.location.search;
  return isSamePage ? null : destination.key;
}

/** Goes to an entry of the history that `destinationOf` has named, without asking again. */
export function returnTo(key: string): void {
  navigationOf(window)?.traverseTo(key, { info: ASKED });
}
