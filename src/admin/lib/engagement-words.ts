import type {
  BoardStatus,
  Engagement,
  EngagementRow,
  EngagementStatus,
  MilestoneStatus,
  TimelineEntry,
} from "./engagement-types";
import type { Look } from "./words";
import { wordOf } from "./words";

export const ENGAGEMENT_LOOKS: Readonly<Record<EngagementStatus, Look>> = {
  active: { label: "Active", colour: "green" },
  completed: { label: "Completed", colour: "blue" },
  cancelled: { label: "Cancelled", colour: "red" },
};

export const BOARD_LOOKS: Readonly<Record<BoardStatus, Look>> = {
  draft: { label: "Draft", colour: "grey" },
  shared: { label: "With the client", colour: "orange" },
  approved: { label: "Approved", colour: "green" },
  ordered: { label: "Ordered", colour: "blue" },
  expired: { label: "Expired", colour: "grey" },
  withdrawn: { label: "Withdrawn", colour: "red" },
};

export const MILESTONE_LOOKS: Readonly<Record<MilestoneStatus, Look>> = {
  open: { label: "Open", colour: "orange" },
  done: { label: "Done", colour: "green" },
  dropped: { label: "Dropped", colour: "grey" },
};

/** A client by name; a client who never gave one is "A client". */
export function clientWords({ client }: Pick<EngagementRow, "client">): string {
  return [client.first_name, client.last_name].filter(Boolean).join(" ") || "A client";
}

const ACTORS: Readonly<Record<TimelineEntry["actor"]["type"], string>> = {
  customer: "the client",
  stylist: "the stylist",
  user: "staff",
  system: "the house",
};

/** What happened and by whom: "Board shared, by Amara Ndiaye". */
export function timelineWords({ kind, actor }: TimelineEntry): string {
  return `${wordOf(kind)}, by ${actor.name ?? ACTORS[actor.type]}`;
}

/** The occasion with its day and place: "Wedding, 12 Jun 2027, Venice". */
export function occasionWords({ occasion, happens_on, city }: Engagement["brief"]): string {
  const day = happens_on
    ? new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(
        new Date(`${happens_on}T00:00:00Z`),
      )
    : null;
  return [wordOf(occasion), day, city].filter(Boolean).join(", ");
}
