import type { Session } from "./examples";
import { tieBreak } from "../tie-break";

/** So many clients are held out, and what comes after so many of all answers. */
const HELD_OUT_CLIENTS = 0.35;
const LEARNED_TIME = 0.7;
const HASHES = 4_294_967_296;

/** What is learned from, and what rankings are judged by. */
type Split = { learning: Session[]; held_out: Session[] };

/**
 * Parts answers by client and by time: what is judged comes later than what was learned from, and from
 * clients of whom nothing was learned. Answers that fit neither are left out.
 */
export function splitSessions(sessions: readonly Session[]): Split {
  const times = sessions.map(({ at }) => at).sort((a, b) => a - b);
  const until = times[Math.floor(times.length * LEARNED_TIME)] ?? Infinity;
  const isHeldOut = ({ customer_id }: Session) =>
    tieBreak("held out", customer_id) / HASHES < HELD_OUT_CLIENTS;
  return {
    learning: sessions.filter((session) => session.at < until && !isHeldOut(session)),
    held_out: sessions.filter((session) => session.at >= until && isHeldOut(session)),
  };
}
