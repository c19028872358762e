import type { ConciergeMailKind } from "../../../lib/mail/concierge-words";
import type { Occasion } from "./read-occasion";

/** Where in the storefront a mail leads, below the locale. */
export function pageOfMail(kind: ConciergeMailKind, { ids }: Occasion): string {
  const engagement = ids.engagement ?? "";
  switch (kind) {
    case "invited":
      return `atelier/invitations/${ids.invitation ?? ""}`;
    case "withdrawn":
      return "atelier/invitations";
    case "accepted":
    case "accepted_without_hour":
    case "completed":
    case "reassigned_client":
      return engagement ? `account/engagements/${engagement}` : "account/engagements";
    case "declined":
    case "unanswered":
      return `account/briefs/${ids.brief}/matches`;
    case "declined_with_hours":
      return `account/briefs/${ids.brief}`;
    case "reassigned_stylist":
      return `atelier/engagements/${engagement}`;
    case "board_shared":
    case "board_revised":
      return `account/boards/${ids.board ?? ""}`;
    case "board_approved":
    case "board_ordered":
      return `atelier/boards/${ids.board ?? ""}`;
  }
}
