import { STYLIST_MODULE } from "../../modules/stylist";
import type StylistModuleService from "../../modules/stylist/service";
import { authorName } from "../../workflows/stylist-review/lib/author-name";
import { idOf, type SeedContext } from "./context";
import type { DemoStylist } from "./stylist-schema";
import { pastStart } from "./stylist-times";
import { knownBookings, typesOf, writeBookings } from "./written-booking";

type Ids = ReadonlyMap<string, string>;

const DAY_MS = 86_400_000;
/** A review is written so long after the appointment, and answered so long after that. */
const WRITTEN_AFTER_DAYS = 1;
const ANSWERED_AFTER_DAYS = 2;

const later = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS);
const keyOf = (handle: string, client: string): string => `demo-met-${handle}-${client}`;

/** The appointments of the past that were written about, all of one stylist at once. */
async function seedMeetings(
  context: SeedContext,
  stylist: DemoStylist,
  stylistId: string,
  clients: Ids,
  now: Date,
): Promise<void> {
  const known = await knownBookings(context);
  const missing = stylist.reviews.filter(({ client }) => !known.has(keyOf(stylist.handle, client)));
  const types = missing.length ? await typesOf(context, stylistId) : [];
  const bookings = missing.flatMap(({ client, days_ago }, index) => {
    const type = types[index % types.length];
    const { starts_at, mode = stylist.modes[0] } = pastStart(stylist, days_ago, now);
    const zone = context.data.clients.find(({ key }) => key === client)?.time_zone;
    return type && mode
      ? [
          {
            key: keyOf(stylist.handle, client),
            customer_id: idOf(clients, client),
            type,
            starts_at,
            mode,
            client_time_zone: zone ?? stylist.time_zone,
            stylist_time_zone: stylist.time_zone,
            status: "completed" as const,
          },
        ]
      : [];
  });
  if (bookings.length) {
    await writeBookings(context, bookings);
  }
}

/** What was written about them, with the stylist's answers. */
async function seedReviews(
  context: SeedContext,
  stylist: DemoStylist,
  stylistId: string,
  clients: Ids,
  now: Date,
): Promise<void> {
  const service = context.container.resolve<StylistModuleService>(STYLIST_MODULE);
  const meetings = await knownBookings(context);
  const written = await service.listStylistReviews(
    { stylist_id: stylistId },
    { select: ["booking_id"], take: 1000 },
  );
  const reviewed = new Set(written.map(({ booking_id }) => booking_id));
  const missing = stylist.reviews.flatMap(({ client, rating, text, reply, days_ago }) => {
    const meeting = meetings.get(keyOf(stylist.handle, client));
    const person = context.data.clients.find(({ key }) => key === client);
    if (!meeting || !person || reviewed.has(meeting.id)) {
      return [];
    }
    const created_at = later(pastStart(stylist, days_ago, now).starts_at, WRITTEN_AFTER_DAYS);
    return [
      {
        booking_id: meeting.id,
        stylist_id: stylistId,
        customer_id: idOf(clients, client),
        author_name: authorName(person.first_name, person.last_name),
        rating,
        text,
        status: "published" as const,
        moderated_at: created_at,
        created_at,
        reply: reply ?? null,
        replied_at: reply ? later(created_at, ANSWERED_AFTER_DAYS) : null,
      },
    ];
  });
  if (missing.length) {
    await service.createStylistReviews(missing);
  }
}

/**
 * Writes what lies behind the stylists: appointments that took place, what clients said of them, and
 * the totals of that.
 */
export async function seedHistory(
  context: SeedContext,
  stylists: Ids,
  clients: Ids,
  now: Date,
): Promise<void> {
  const met = context.data.stylists.filter(({ reviews }) => reviews.length > 0);
  for (const stylist of met) {
    const id = idOf(stylists, stylist.handle);
    await seedMeetings(context, stylist, id, clients, now);
    await seedReviews(context, stylist, id, clients, now);
  }
  const service = context.container.resolve<StylistModuleService>(STYLIST_MODULE);
  await service.recomputeRatings(met.map(({ handle }) => idOf(stylists, handle)));
}
