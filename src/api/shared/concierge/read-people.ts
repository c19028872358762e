import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type BookingStatus, effectiveStatus } from "../../../modules/booking/lib/booking-status";

type StylistFace = {
  id: string;
  handle: string | null;
  display_name: string | null;
  city: string | null;
  portrait: Record<string, unknown> | null;
};
type ClientFace = { id: string; first_name: string | null; last_name: string | null };
export type People = {
  stylist: (id: string) => StylistFace;
  client: (id: string) => ClientFace;
};
type HourRow = {
  id: string;
  status: BookingStatus;
  starts_at: Date;
  ends_at: Date;
  mode: string;
  stylist_time_zone: string;
  client_time_zone: string;
  hold_expires_at: Date | null;
  customer_id: string;
  stylist_id: string;
};
type Filters = Record<string, string | readonly string[]>;

const STYLIST_FIELDS = ["id", "handle", "display_name", "city", "portrait"];
const CLIENT_FIELDS = ["id", "first_name", "last_name"];
const HOUR_FIELDS: (keyof HourRow)[] = [
  "id",
  "status",
  "starts_at",
  "ends_at",
  "mode",
  "stylist_time_zone",
  "client_time_zone",
  "hold_expires_at",
  "customer_id",
  "stylist_id",
];
/** Hours of an engagement's page; nobody meets more often. */
const HOURS_AT_MOST = 100;

async function readAll<Row>(
  scope: MedusaContainer,
  entity: string,
  fields: string[],
  filters: Filters,
): Promise<Row[]> {
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const isEmpty = Object.values(filters).some((value) => value.length === 0);
  if (isEmpty) {
    return [];
  }
  const { data } = await query.graph({ entity, fields, filters });
  return data as Row[];
}

/** Reads names and faces in one go; whoever is gone keeps an id and nothing else. */
export async function readPeople(
  scope: MedusaContainer,
  ids: { stylists: readonly string[]; clients: readonly string[] },
): Promise<People> {
  const [stylists, clients] = await Promise.all([
    readAll<StylistFace>(scope, "stylist", STYLIST_FIELDS, { id: [...new Set(ids.stylists)] }),
    readAll<ClientFace>(scope, "customer", CLIENT_FIELDS, { id: [...new Set(ids.clients)] }),
  ]);
  const faces = new Map(stylists.map((stylist) => [stylist.id, stylist]));
  const names = new Map(clients.map((client) => [client.id, client]));
  return {
    stylist: (id) =>
      faces.get(id) ?? { id, handle: null, display_name: null, city: null, portrait: null },
    client: (id) => {
      const { first_name = null, last_name = null } = names.get(id) ?? {};
      return { id, first_name, last_name };
    },
  };
}

/** An hour with an invitation or an engagement, as both sides see it. Instants in UTC. */
function shapeHour({ customer_id, stylist_id, ...hour }: HourRow, now: Date) {
  const status = effectiveStatus(hour.status, hour.hold_expires_at, now);
  const shaped = {
    ...hour,
    status,
    hold_expires_at: status === "held" ? hour.hold_expires_at : null,
  };
  return { customer_id, stylist_id, shaped };
}

export type Hour = ReturnType<typeof shapeHour>["shaped"];

/** Reads hours by their ids. */
export async function readHours(
  scope: MedusaContainer,
  ids: readonly (string | null)[],
): Promise<Map<string, Hour>> {
  const wanted = ids.filter((id) => id !== null);
  const rows = await readAll<HourRow>(scope, "booking", HOUR_FIELDS, { id: wanted });
  const now = new Date();
  return new Map(rows.map((row) => [row.id, shapeHour(row, now).shaped]));
}

/** Reads the hours of clients with their stylists, by start, as a function of the two. */
export async function readHoursTogether(
  scope: MedusaContainer,
  pairs: readonly { customer_id: string; stylist_id: string }[],
): Promise<(customerId: string, stylistId: string) => Hour[]> {
  const rows = await readAll<HourRow>(scope, "booking", HOUR_FIELDS, {
    customer_id: [...new Set(pairs.map(({ customer_id }) => customer_id))],
    stylist_id: [...new Set(pairs.map(({ stylist_id }) => stylist_id))],
  });
  const now = new Date();
  const hours = rows
    .map((row) => shapeHour(row, now))
    .toSorted((a, b) => a.shaped.starts_at.getTime() - b.shaped.starts_at.getTime());
  return (customerId, stylistId) =>
    hours
      .filter((hour) => hour.customer_id === customerId && hour.stylist_id === stylistId)
      .slice(-HOURS_AT_MOST)
      .map(({ shaped }) => shaped);
}
