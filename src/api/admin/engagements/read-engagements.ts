import type { MedusaRequest } from "@medusajs/framework/http";
import type { BriefDTO, EngagementDTO } from "../../../modules/concierge/types";
import { readBoardSummaries } from "../../shared/board/read-board";
import { conciergeReader } from "../../shared/concierge/concierge-reader";
import { type People, readPeople } from "../../shared/concierge/read-people";
import { shapeMilestone } from "../../shared/concierge/shape-milestone";

/** Entries of a timeline that a page shows. */
const TIMELINE_ENTRIES = 200;

function shapeRow(engagement: EngagementDTO, people: People) {
  const { id, title, status, started_at, ended_at, customer_id, stylist_id } = engagement;
  const { display_name, city } = people.stylist(stylist_id);
  return {
    ...{ id, title, status, started_at, ended_at },
    stylist: { id: stylist_id, display_name, city },
    client: people.client(customer_id),
  };
}

/** A brief without its pictures, which are between client and stylist. */
function shapeBriefForStaff(brief: BriefDTO) {
  const { id, occasion, title, happens_on, ends_on, city, country_code, budget, wishes } = brief;
  return { id, occasion, title, happens_on, ends_on, city, country_code, budget, wishes };
}

/** A page of engagements of everybody, those that run first. */
export async function readEngagementRows(
  req: MedusaRequest,
  query: Parameters<ReturnType<typeof conciergeReader>["engagementsPage"]>[0],
) {
  const { rows, count } = await conciergeReader(req.scope).engagementsPage(query);
  const people = await readPeople(req.scope, {
    stylists: rows.map(({ stylist_id }) => stylist_id),
    clients: rows.map(({ customer_id }) => customer_id),
  });
  const { limit, offset } = query;
  return { engagements: rows.map((row) => shapeRow(row, people)), count, limit, offset };
}

/**
 * One engagement as staff see it: what it is about, its steps, boards and history, but neither the
 * client's profile nor their pictures.
 *
 * @throws HouseError 404
 */
export async function readEngagementForStaff(req: MedusaRequest, id: string, userId: string) {
  const reader = conciergeReader(req.scope);
  const engagement = await reader.getEngagement(id, { type: "user", id: userId });
  const newest = { order: { created_at: "DESC" }, take: TIMELINE_ENTRIES } as const;
  const [events, changes, milestones, [found], boards] = await Promise.all([
    reader.timelineOf(id, TIMELINE_ENTRIES),
    reader.listEngagementChanges({ engagement_id: id }, newest),
    reader.milestonesOf([id]),
    reader.briefsById([engagement.brief_id]),
    readBoardSummaries(req, [id], "stylist"),
  ]);
  const acted = (type: string) =>
    events.flatMap(({ actor }) => (actor.type === type && actor.id ? [actor.id] : []));
  const handovers = changes.filter((change) => change.from_stylist_id !== change.to_stylist_id);
  const people = await readPeople(req.scope, {
    stylists: [
      engagement.stylist_id,
      ...acted("stylist"),
      ...handovers.flatMap((change) => [change.from_stylist_id, change.to_stylist_id]),
    ],
    clients: [engagement.customer_id],
  });
  const nameOf = (type: string, actorId: string | null) =>
    type === "stylist"
      ? people.stylist(actorId ?? "").display_name
      : type === "customer"
        ? people.client(actorId ?? "").first_name
        : null;
  return {
    ...shapeRow(engagement, people),
    brief: found && shapeBriefForStaff(found),
    milestones: milestones.map((one) => shapeMilestone(one, engagement, "user")),
    boards: boards.get(id) ?? [],
    handovers: handovers.map(
      ({ id: change, from_stylist_id, to_stylist_id, note, created_at }) => ({
        ...{ id: change, note, created_at },
        from: people.stylist(from_stylist_id).display_name,
        to: people.stylist(to_stylist_id).display_name,
      }),
    ),
    timeline: events.map(({ id: event, kind, actor, data, created_at }) => ({
      ...{ id: event, kind, data, created_at },
      actor: { type: actor.type, name: nameOf(actor.type, actor.id) },
    })),
  };
}
