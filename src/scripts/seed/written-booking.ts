import { BOOKING_MODULE } from "../../modules/booking";
import type { BookingStatus } from "../../modules/booking/lib/booking-status";
import type { ServiceMode } from "../../modules/booking/lib/service-mode";
import type BookingModuleService from "../../modules/booking/service";
import type { SeedContext } from "./context";

/** The appointment types of a stylist, in the order in which they are offered. */
export async function typesOf({ container }: Pick<SeedContext, "container">, stylistId: string) {
  const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
  return service.listAppointmentTypes(
    { stylist_id: stylistId },
    { take: 20, order: { position: "ASC", id: "ASC" } },
  );
}

export type OfferedType = Awaited<ReturnType<typeof typesOf>>[number];

type WrittenBooking = {
  /** Natural key, which is how a second run finds it. */
  key: string;
  customer_id: string;
  type: OfferedType;
  starts_at: Date;
  mode: ServiceMode;
  client_time_zone: string;
  stylist_time_zone: string;
  status: BookingStatus;
  location?: string | null;
  notes?: string | null;
};

/**
 * Writes appointments as they would stand by now, for those that no client could make any more: a
 * client makes appointments ahead of time only. The constraints of the table hold for them, too.
 *
 * @returns booking ids by natural key
 */
export async function writeBookings(
  { container }: SeedContext,
  bookings: readonly WrittenBooking[],
): Promise<Map<string, string>> {
  const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
  const created = await service.createBookings(
    bookings.map(({ key, type, starts_at, ...booking }) => ({
      ...booking,
      idempotency_key: key,
      stylist_id: type.stylist_id,
      appointment_type_id: type.id,
      type_name: type.name,
      duration_minutes: type.duration_minutes,
      buffer_before_minutes: type.buffer_before_minutes,
      buffer_after_minutes: type.buffer_after_minutes,
      price_amount: Number(type.price_amount),
      deposit_amount: Number(type.deposit_amount),
      currency_code: type.currency_code,
      confirmation: type.confirmation,
      free_cancellation_hours: type.free_cancellation_hours,
      starts_at,
      ends_at: new Date(starts_at.getTime() + type.duration_minutes * 60_000),
    })),
  );
  await service.createBookingChanges(
    created.flatMap(({ id, status }) => [
      {
        booking_id: id,
        from_status: null,
        to_status: "confirmed" as const,
        actor_type: "system" as const,
      },
      ...(status === "confirmed"
        ? []
        : [
            {
              booking_id: id,
              from_status: "confirmed" as const,
              to_status: status,
              actor_type: "system" as const,
            },
          ]),
    ]),
  );
  return new Map(created.map(({ id, idempotency_key }) => [idempotency_key ?? "", id]));
}

/** Ids of the seed's bookings by their natural keys. */
export async function knownBookings({
  container,
}: Pick<SeedContext, "container">): Promise<Map<string, { id: string; status: BookingStatus }>> {
  const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
  const found = await service.listBookings(
    { idempotency_key: { $like: "demo-%" } },
    { select: ["id", "status", "idempotency_key"], take: 10_000 },
  );
  return new Map(
    found.map(({ id, status, idempotency_key }) => [idempotency_key ?? "", { id, status }]),
  );
}
