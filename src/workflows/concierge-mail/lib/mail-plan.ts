import type { ConciergeMailKind } from "../../../lib/mail/concierge-words";

type Reader = "client" | "stylist";

export type PlannedMail = { kind: ConciergeMailKind; reader: Reader };

const INVITATIONS: Readonly<Record<string, PlannedMail>> = {
  "invitation.created": { kind: "invited", reader: "stylist" },
  "invitation.accepted": { kind: "accepted", reader: "client" },
  "invitation.declined": { kind: "declined", reader: "client" },
  "invitation.expired": { kind: "unanswered", reader: "client" },
  "invitation.withdrawn": { kind: "withdrawn", reader: "stylist" },
};
const ENGAGEMENTS: Readonly<Record<string, readonly PlannedMail[]>> = {
  "engagement.reassigned": [
    { kind: "reassigned_client", reader: "client" },
    { kind: "reassigned_stylist", reader: "stylist" },
  ],
  "engagement.completed": [{ kind: "completed", reader: "client" }],
};
const BOARDS: Readonly<Record<string, PlannedMail>> = {
  "board.shared": { kind: "board_shared", reader: "client" },
  "board.revised": { kind: "board_revised", reader: "client" },
  "board.approved": { kind: "board_approved", reader: "stylist" },
  "board.ordered": { kind: "board_ordered", reader: "stylist" },
};

/** The events that somebody is written to about. */
export const CONCIERGE_MAILED_EVENTS: string[] = [INVITATIONS, ENGAGEMENTS, BOARDS].flatMap(
  (events) => Object.keys(events),
);

/** Who is told of what after an event about an invitation, an engagement or a board. */
export function mailsOf(event: string): readonly PlannedMail[] {
  const one = INVITATIONS[event] ?? BOARDS[event];
  return one ? [one] : (ENGAGEMENTS[event] ?? []);
}
