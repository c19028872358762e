import {
  type Example,
  gainOf,
  type Session,
  vectorOf,
} from "../../modules/concierge/lib/match/learning/examples";
import type { TrainingRow } from "../../modules/concierge/match-types";

/** Puts impressions together to answers, in the order in which they come. */
export function sessionsOf(rows: readonly TrainingRow[]): Session[] {
  const sessions = new Map<string, Session & { examples: Example[] }>();
  for (const row of rows) {
    const session = sessions.get(row.request_id) ?? {
      id: row.request_id,
      customer_id: row.customer_id,
      at: row.at,
      examples: [],
    };
    session.examples.push({
      position: row.position,
      values: vectorOf(row.factors),
      was_chosen: Boolean(row.chosen_at ?? row.invited_at),
      gain: gainOf(row),
    });
    sessions.set(row.request_id, session);
  }
  return [...sessions.values()];
}
