import { FACTORS, type FactorValues } from "../facts";

/** One stylist of one answer, and what came of it. */
export type Example = {
  /** From 0. */
  position: number;
  /** In the order of `FACTORS`. */
  values: readonly number[];
  /** Whether the client opened the profile or invited. */
  was_chosen: boolean;
  /** What it was worth, 0 to 1; see `gainOf`. */
  gain: number;
};

/** One answer to one client. */
export type Session = {
  id: string;
  customer_id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: number;
  examples: readonly Example[];
};

/** What is known of an impression; instants or null. */
type ImpressionOutcome = {
  chosen_at: unknown;
  invited_at: unknown;
  accepted_at: unknown;
  /** 0 to 1; null as long as nothing has come of it. */
  outcome: number | null;
};

/** What each step is worth: a look, an invitation, an acceptance; the rest is what came of it. */
const CHOSEN = 0.25;
const INVITED = 0.5;
const ACCEPTED = 0.75;

/** What an impression was worth, from 0 for nothing to 1 for work that went well. */
export function gainOf({ chosen_at, invited_at, accepted_at, outcome }: ImpressionOutcome): number {
  if (accepted_at) {
    return outcome === null ? ACCEPTED : ACCEPTED + (1 - ACCEPTED) * (2 * outcome - 1);
  }
  if (invited_at) {
    return INVITED;
  }
  return chosen_at ? CHOSEN : 0;
}

/** Values in the order in which learning works with them. */
export function vectorOf(values: FactorValues): number[] {
  return FACTORS.map((factor) => values[factor]);
}

/** Whether there is something to learn from it: a choice between several. */
export function isInformative({ examples }: Session): boolean {
  return examples.length > 1 && examples.some(({ gain }) => gain > 0);
}
