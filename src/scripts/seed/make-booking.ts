import { BOOKING_MODULE } from "../../modules/booking";
import type { ServiceMode } from "../../modules/booking/lib/service-mode";
import type BookingModuleService from "../../modules/booking/service";
import type { SeedContext } from "./context";
import type { OfferedType } from "./written-booking";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** How far from the day that was meant a free hour may be. */
const WINDOW_DAYS = 21;
/** The day's first hours are not always the ones that are taken. */
const HOURS_TRIED = 4;
const HOME = "At the client’s address";

type WantedBooking = {
  /** Natural key, which is how a second run finds it. */
  key: string;
  customer_id: string;
  client_time_zone: string;
  type: OfferedType;
  /** The earliest day, counted from the day of the seed. */
  in_days: number;
  /** Varies the hour and the mode. */
  turn: number;
  notes?: string;
  /** What becomes of it. A request of an instant type is confirmed at once. */
  outcome: "confirmed" | "requested" | "cancelled";
};

type Place = { starts_at: string; mode: ServiceMode };

async function freePlace(
  service: BookingModuleService,
  { type, in_days, turn }: WantedBooking,
  now: Date,
): Promise<Place | undefined> {
  const notice = (type.minimum_notice_minutes + 60) * MINUTE_MS;
  const from = new Date(now.getTime() + Math.max(in_days * DAY_MS, notice));
  const to = new Date(from.getTime() + WINDOW_DAYS * DAY_MS);
  const modes = type.modes as unknown as ServiceMode[];
  for (let tried = 0; tried < modes.length; tried += 1) {
    const mode = modes[(turn + tried) % modes.length];
    const slots = await service.listFreeSlots({
      stylist_id: type.stylist_id,
      appointment_type_id: type.id,
      mode,
      from: from.toISOString(),
      to: to.toISOString(),
    });
    const slot = slots[Math.min(turn % HOURS_TRIED, slots.length - 1)];
    if (slot && mode) {
      return { starts_at: slot.starts_at, mode };
    }
  }
  return undefined;
}

/** Takes a hold on to where it is to stand, each step by who makes it. */
async function finish(
  service: BookingModuleService,
  id: string,
  { type, outcome, customer_id }: WantedBooking,
): Promise<void> {
  const client = { type: "customer", id: customer_id } as const;
  const isInstant = type.confirmation === "instant";
  await service.transitionBooking({
    id,
    to: isInstant ? "confirmed" : "requested",
    actor: client,
    silent: true,
  });
  if (!isInstant && outcome === "confirmed") {
    const stylist = { type: "stylist", id: type.stylist_id } as const;
    await service.transitionBooking({ id, to: "confirmed", actor: stylist, silent: true });
  }
  if (outcome === "cancelled") {
    const reason = "My plans have changed.";
    const cancelled = { id, to: "cancelled", actor: client, reason, silent: true } as const;
    await service.transitionBooking(cancelled);
  }
}

/**
 * Makes an appointment the way a client does: finds a free hour, holds it, confirms. One that is there
 * stays as it is, but for a hold that a killed run has left, which is made anew.
 *
 * Without mails: the module, not the workflows that tell people of it, and nobody is to be told later.
 */
export async function makeBooking(
  { container, say }: SeedContext,
  wanted: WantedBooking,
  now: Date,
): Promise<void> {
  const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
  const { key, customer_id, client_time_zone, type, notes = null } = wanted;
  const [left] = await service.listBookings({ idempotency_key: key, customer_id }, { take: 1 });
  if (left && left.status !== "held" && left.status !== "expired") {
    return;
  }
  if (left) {
    await service.deleteBookings([left.id]);
  }
  const place = await freePlace(service, wanted, now);
  if (!place) {
    say(`  no free hour for ${key}`);
    return;
  }
  const { id } = await service.holdBooking({
    ...place,
    stylist_id: type.stylist_id,
    customer_id,
    appointment_type_id: type.id,
    location: place.mode === "at_home" ? HOME : null,
    notes,
    time_zone: client_time_zone,
    idempotency_key: key,
  });
  await finish(service, id, wanted);
}
