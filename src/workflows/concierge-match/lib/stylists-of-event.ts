import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What an event says: the id of its entity, or of the stylist; and whose the entity was before. */
export type NamedByEvent = { id?: string; stylist_id?: string; from_stylist_id?: string };

/** Entities whose row names a stylist, by the first word of their events. */
const ENTITIES: Readonly<Record<string, { entity: string; field: string }>> = {
  appointment_type: { entity: "appointment_type", field: "stylist_id" },
  booking: { entity: "booking", field: "stylist_id" },
  engagement: { entity: "engagement", field: "stylist_id" },
  invitation: { entity: "invitation", field: "stylist_id" },
  stylist: { entity: "stylist", field: "id" },
  stylist_review: { entity: "stylist_review", field: "stylist_id" },
};

/** Everything after which what a matching knows of a stylist may be out of date. */
export const EVENTS_OF_STYLISTS = [
  "appointment_type.created",
  "appointment_type.updated",
  "appointment_type.deleted",
  "availability.updated",
  "booking.held",
  "booking.released",
  "booking.confirmed",
  "booking.requested",
  "booking.accepted",
  "booking.declined",
  "booking.cancelled",
  "booking.moved",
  "booking.expired",
  "engagement.started",
  "engagement.reassigned",
  "engagement.completed",
  "engagement.cancelled",
  "invitation.accepted",
  "invitation.declined",
  "invitation.expired",
  "stylist.approved",
  "stylist.suspended",
  "stylist.reinstated",
  "stylist.updated",
  "stylist_review.published",
  "stylist_review.rejected",
];

/**
 * The stylists that an event is about, those of deleted rows and those before a change too.
 *
 * @param name of the event
 */
export async function stylistsOfEvent(
  container: MedusaContainer,
  name: string,
  { id, stylist_id, from_stylist_id }: NamedByEvent,
): Promise<string[]> {
  if (stylist_id) {
    return [stylist_id];
  }
  const former = from_stylist_id ? [from_stylist_id] : [];
  const known = ENTITIES[name.split(".")[0] ?? ""];
  if (!id || !known) {
    return former;
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: known.entity,
    fields: ["id", known.field],
    filters: { id },
    withDeleted: true,
  });
  const now = (data as Record<string, unknown>[]).flatMap((row) => {
    const found = row[known.field];
    return typeof found === "string" ? [found] : [];
  });
  return [...now, ...former];
}
