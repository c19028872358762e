/** Key of our own in the state of the browser's history, beside the router's. */
const PLACE = "listPlace";
const JUST_NOW_MS = 5_000;

let lastBack_ms = Number.NEGATIVE_INFINITY;
if (typeof window !== "undefined") {
  window.addEventListener("popstate", () => {
    lastBack_ms = performance.now();
  });
}

/** Whether the visitor has just gone back or forward, instead of following a link. */
export function cameBack(): boolean {
  return performance.now() - lastBack_ms < JUST_NOW_MS;
}

/** Notes in the history how far down the list is, before a piece is opened from it. */
export function keepPlace(): void {
  window.history.replaceState({ ...stateOf(), [PLACE]: window.scrollY }, "");
}

/**
 * Takes the note back. The browser finds the place by itself as long as the page is kept; after a
 * reload of the piece the list comes anew, later than the browser looks.
 * @returns pixels from the top, or null without a note.
 */
export function takePlace(): number | null {
  const { [PLACE]: place, ...rest } = stateOf();
  if (typeof place !== "number") {
    return null;
  }
  window.history.replaceState(rest, "");
  return place;
}

function stateOf(): Record<string, unknown> {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null ? { ...state } : {};
}
