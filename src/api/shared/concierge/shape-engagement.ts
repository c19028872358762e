import type { MedusaRequest } from "@medusajs/framework/http";
import { engagementActions } from "../../../modules/concierge/lib/engagement-status";
import type { EngagementDTO, EngagementEventDTO } from "../../../modules/concierge/types";
import { readBoardSummaries } from "../board/read-board";
import { conciergeReader } from "./concierge-reader";
import { type People, readHoursTogether, readPeople } from "./read-people";
import { shapeBrief } from "./shape-brief";
import { shapeMilestone } from "./shape-milestone";

type Side = "customer" | "stylist";
type Milestone = ReturnType<typeof shapeMilestone>;

/** Entries of a timeline that a page shows. */
const TIMELINE_ENTRIES = 200;

/** The first step that is open says whose turn it is. */
function nextOf({ status }: EngagementDTO, milestones: readonly Milestone[]) {
  const open = milestones.find((milestone) => milestone.status === "open");
  return status === "active" && open
    ? { actor: open.next_actor, what: open.title, key: open.key }
    : null;
}

function shapeEvent({ id, kind, actor, data, created_at }: EngagementEventDTO, people: People) {
  const name =
    actor.type === "stylist"
      ? people.stylist(actor.id ?? "").display_name
      : actor.type === "customer"
        ? people.client(actor.id ?? "").first_name
        : null;
  return { id, kind, actor: { type: actor.type, name }, data, created_at };
}

function stylistsIn(events: readonly EngagementEventDTO[]): string[] {
  return events.flatMap(({ actor }) => (actor.type === "stylist" && actor.id ? [actor.id] : []));
}

/** Engagements as one of the two sides sees them; `events` is the timeline of a single one. */
async function shapeEngagements(
  req: MedusaRequest,
  engagements: readonly EngagementDTO[],
  side: Side,
  events: readonly EngagementEventDTO[] = [],
) {
  const { scope } = req;
  const reader = conciergeReader(scope);
  const ids = engagements.map(({ id }) => id);
  const [people, hours, milestones, found, boards] = await Promise.all([
    readPeople(scope, {
      stylists: [...engagements.map(({ stylist_id }) => stylist_id), ...stylistsIn(events)],
      clients: engagements.map(({ customer_id }) => customer_id),
    }),
    readHoursTogether(scope, engagements),
    reader.milestonesOf(ids),
    reader.briefsById(engagements.map(({ brief_id }) => brief_id)),
    readBoardSummaries(req, ids, side),
  ]);
  const briefs = new Map(found.map((brief) => [brief.id, brief]));
  return engagements.map((engagement) => {
    const { id, brief_id, customer_id, stylist_id, title, status, started_at } = engagement;
    const brief = briefs.get(brief_id);
    const steps = milestones
      .filter(({ engagement_id }) => engagement_id === id)
      .map((milestone) => shapeMilestone(milestone, engagement, side));
    return {
      id,
      title,
      status,
      stylist: people.stylist(stylist_id),
      ...(side === "stylist" && { client: people.client(customer_id) }),
      brief: brief && shapeBrief(brief, side === "stylist" ? "stylist" : "store"),
      milestones: steps,
      boards: boards.get(id) ?? [],
      timeline: events.map((event) => shapeEvent(event, people)),
      next: nextOf(engagement, steps),
      bookings: hours(customer_id, stylist_id),
      can: engagementActions(status, side),
      started_at,
      ended_at: engagement.ended_at,
    };
  });
}

/** A page of engagements, without their timelines. */
export async function readEngagementsPage(
  req: MedusaRequest,
  side: Side,
  query: Parameters<ReturnType<typeof conciergeReader>["engagementsPage"]>[0],
) {
  const { rows, count } = await conciergeReader(req.scope).engagementsPage(query);
  const { limit, offset } = query;
  return { engagements: await shapeEngagements(req, rows, side), count, limit, offset };
}

/**
 * One engagement with its timeline, the newest entry first.
 *
 * @throws HouseError 404 when it is not theirs
 */
export async function readEngagement(req: MedusaRequest, side: Side, actorId: string, id: string) {
  const reader = conciergeReader(req.scope);
  const engagement = await reader.getEngagement(id, { type: side, id: actorId });
  const events = await reader.timelineOf(id, TIMELINE_ENTRIES);
  const [shaped] = await shapeEngagements(req, [engagement], side, events);
  return shaped;
}
