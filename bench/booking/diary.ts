/** An hour of a stylist that clients fight over. */
export type WantedSlot = { stylist: number; starts_at: string };

/** How an attempt ended: `won`, `lost` a race or a rule of the house (409), or anything else. */
export type Outcome = { status: number; code: string; ms: number; id?: string };

/** A diary as clients know it, whatever keeps it. */
export type Diary = {
  hold: (client: number, slot: WantedSlot) => Promise<Outcome>;
  confirm: (client: number, id: string) => Promise<Outcome>;
  cancel: (client: number, id: string) => Promise<Outcome>;
  move: (client: number, id: string, slot: WantedSlot) => Promise<Outcome>;
  /** Lets some of the holds that there are run out. @returns how many */
  expireSome: () => Promise<number>;
  /** Pairs of bookings of one stylist that overlap at this moment. */
  overlaps: () => Promise<number>;
  /** Bookings whose history does not lead to the state that they are in. */
  contradictions: () => Promise<number>;
};
