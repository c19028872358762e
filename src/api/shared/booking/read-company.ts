import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ActorType } from "../../../modules/booking/lib/booking-status";
import type { MeetingPlaces } from "../../../modules/booking/lib/meeting-place";
import type { BookingDTO } from "../../../modules/booking/types";

type Stylist = {
  id: string;
  handle: string;
  display_name: string;
  city: string | null;
  portrait: Record<string, unknown> | null;
};
type Client = { id: string; first_name: string | null; last_name: string | null };
type Review = {
  booking_id: string;
  rating: number;
  text: string;
  status: string;
  reply: string | null;
};
type Calendar = MeetingPlaces & { stylist_id: string };

/** What is told with bookings and lies elsewhere, by the id that bookings know it by. */
export type BookingCompany = {
  stylists: ReadonlyMap<string, Stylist>;
  clients: ReadonlyMap<string, Client>;
  reviews: ReadonlyMap<string, Review>;
  places: ReadonlyMap<string, MeetingPlaces>;
};

const STYLIST_FIELDS = ["id", "handle", "display_name", "city", "portrait"];
const CLIENT_FIELDS = ["id", "first_name", "last_name"];
const REVIEW_FIELDS = ["booking_id", "rating", "text", "status", "reply"];
const CALENDAR_FIELDS = ["stylist_id", "video_link", "studio_address"];

async function readBy<Row extends object>(
  query: RemoteQueryFunction,
  entity: string,
  fields: string[],
  key: keyof Row & string,
  values: readonly string[],
): Promise<Map<string, Row>> {
  if (values.length === 0) {
    return new Map();
  }
  const filters = { [key]: [...new Set(values)] };
  const { data } = await query.graph({ entity, fields, filters });
  return new Map((data as Row[]).map((row) => [String(row[key]), row]));
}

/**
 * Reads, in one go for all of the bookings, whom they are with, what was said about them, and where
 * they meet. Clients are read for stylists and staff only.
 */
export async function readBookingCompany(
  scope: MedusaContainer,
  bookings: readonly BookingDTO[],
  actor: ActorType,
): Promise<BookingCompany> {
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const read = <Row extends object>(
    entity: string,
    fields: string[],
    key: keyof Row & string,
    values: readonly string[],
  ) => readBy<Row>(query, entity, fields, key, values);
  const seen = actor === "customer" ? [] : bookings;
  const completed = bookings.filter(({ status }) => status === "completed");
  const expected = bookings.filter(({ status }) => status === "confirmed");
  const [stylists, clients, reviews, places] = await Promise.all([
    read<Stylist>(
      "stylist",
      STYLIST_FIELDS,
      "id",
      bookings.map(({ stylist_id }) => stylist_id),
    ),
    read<Client>(
      "customer",
      CLIENT_FIELDS,
      "id",
      seen.map(({ customer_id }) => customer_id),
    ),
    read<Review>(
      "stylist_review",
      REVIEW_FIELDS,
      "booking_id",
      completed.map(({ id }) => id),
    ),
    read<Calendar>(
      "booking_calendar",
      CALENDAR_FIELDS,
      "stylist_id",
      expected.map(({ stylist_id }) => stylist_id),
    ),
  ]);
  return { stylists, clients, reviews, places };
}
