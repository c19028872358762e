import { type BookingWords } from "./booking-slice";

const PREFIX = "zaga.draft.booking.";
const NOTHING: BookingWords = { address: "", notes: "" };

/** What was written before a reload, kept for this tab only. */
export function readKeptWords(stylistId: string): BookingWords {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(PREFIX + stylistId) ?? "{}");
    const { address, notes } = (kept ?? {}) as Partial<Record<keyof BookingWords, unknown>>;
    return {
      address: typeof address === "string" ? address : "",
      notes: typeof notes === "string" ? notes : "",
    };
  } catch {
    return NOTHING;
  }
}

/** Keeps what is written. Storage can be refused by the browser; then it is simply not kept. */
export function keepWords(stylistId: string, words: BookingWords): void {
  try {
    if (words.address || words.notes) {
      window.sessionStorage.setItem(PREFIX + stylistId, JSON.stringify(words));
    } else {
      window.sessionStorage.removeItem(PREFIX + stylistId);
    }
  } catch {
    return;
  }
}
