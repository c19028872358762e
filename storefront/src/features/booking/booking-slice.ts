import { createSlice, nanoid, type PayloadAction } from "@reduxjs/toolkit";

import { type Mode, type Slot } from "@/lib/data/stylist-types";

/** What a visitor has chosen so far. */
export interface BookingChoice {
  typeId: string | null;
  mode: Mode | null;
  /** `YYYY-MM-DD` in the zone that the days are read in; null for the first that is free. */
  day: string | null;
  /** Instant of the chosen hour, ISO 8601. */
  startsAt: string | null;
}

/** What they have written. */
export interface BookingWords {
  address: string;
  notes: string;
}

/** An hour that is held. */
export interface Hold {
  bookingId: string;
  startsAt: string;
  /** By the clock of this browser, epoch milliseconds. */
  ends_at_ms: number;
}

/** One visitor's way to an hour with one stylist. */
export interface BookingFlow extends BookingChoice, BookingWords {
  hold: Hold | null;
  /** The hold has run out; everything else is as it was. */
  ranOut: boolean;
  /** The hour that somebody else took, and what is free near it. */
  taken: { startsAt: string; alternatives: Slot[] } | null;
  /** Names this attempt, so that sending it twice holds one hour and not two. */
  attempt: string;
}

/** The way of each stylist who was looked at, by their id: leaving and coming back keeps it. */
export type BookingFlowState = Record<string, BookingFlow>;

/** A flow that begins. */
export function newFlow(begin: Partial<BookingFlow> = {}): BookingFlow {
  return {
    typeId: null,
    mode: null,
    day: null,
    startsAt: null,
    address: "",
    notes: "",
    hold: null,
    ranOut: false,
    taken: null,
    attempt: "",
    ...begin,
  };
}

type Of<T> = PayloadAction<T & { stylistId: string }>;

function change(
  state: BookingFlowState,
  stylistId: string,
  changes: Partial<BookingFlow>,
): BookingFlowState {
  const before = state[stylistId] ?? newFlow();
  return { ...state, [stylistId]: { ...before, ...changes } };
}

/** Another choice is another attempt, and what was said about the last one no longer holds. */
function fresh(): Pick<BookingFlow, "attempt" | "taken" | "ranOut"> {
  return { attempt: nanoid(), taken: null, ranOut: false };
}

export const bookingSlice = createSlice({
  name: "bookingFlow",
  initialState: {} as BookingFlowState,
  reducers: {
    /** The page has opened: its address says what is chosen; what was written before stays. */
    flowOpened: (
      state,
      { payload }: Of<{ choice: BookingChoice; words: BookingWords; hold: Hold | null }>,
    ) => {
      const { stylistId, choice, words, hold } = payload;
      const before = state[stylistId];
      return change(state, stylistId, {
        ...fresh(),
        ...choice,
        address: before?.address || words.address,
        notes: before?.notes || words.notes,
        hold,
      });
    },
    typeChosen: (state, { payload }: Of<{ typeId: string; mode: Mode | null }>) =>
      change(state, payload.stylistId, {
        ...fresh(),
        typeId: payload.typeId,
        mode: payload.mode,
        day: null,
        startsAt: null,
      }),
    modeChosen: (state, { payload }: Of<{ mode: Mode }>) =>
      change(state, payload.stylistId, {
        ...fresh(),
        mode: payload.mode,
        day: null,
        startsAt: null,
      }),
    dayChosen: (state, { payload }: Of<{ day: string | null }>) =>
      change(state, payload.stylistId, { ...fresh(), day: payload.day, startsAt: null }),
    hourChosen: (state, { payload }: Of<{ startsAt: string; day: string }>) =>
      change(state, payload.stylistId, {
        ...fresh(),
        startsAt: payload.startsAt,
        day: payload.day,
      }),
    wordsWritten: (state, { payload }: Of<Partial<BookingWords>>) => {
      const { stylistId, ...words } = payload;
      return change(state, stylistId, { ...words, attempt: nanoid() });
    },
    hourHeld: (state, { payload }: Of<{ hold: Hold }>) =>
      change(state, payload.stylistId, {
        ...fresh(),
        hold: payload.hold,
        startsAt: payload.hold.startsAt,
      }),
    hourTaken: (state, { payload }: Of<{ startsAt: string; alternatives: Slot[] }>) =>
      change(state, payload.stylistId, {
        ...fresh(),
        hold: null,
        startsAt: null,
        taken: { startsAt: payload.startsAt, alternatives: payload.alternatives },
      }),
    /** The ten minutes are over. */
    holdRanOut: (state, { payload }: Of<object>) =>
      change(state, payload.stylistId, { ...fresh(), hold: null, ranOut: true }),
    /** The visitor lets the hour go, or the booking has left the flow. */
    holdEnded: (state, { payload }: Of<object>) =>
      change(state, payload.stylistId, { ...fresh(), hold: null }),
    /** The appointment is made: the next one begins empty. */
    flowFinished: (state, { payload }: Of<object>) =>
      Object.fromEntries(Object.entries(state).filter(([id]) => id !== payload.stylistId)),
  },
});

export const {
  flowOpened,
  typeChosen,
  modeChosen,
  dayChosen,
  hourChosen,
  wordsWritten,
  hourHeld,
  hourTaken,
  holdRanOut,
  holdEnded,
  flowFinished,
} = bookingSlice.actions;
