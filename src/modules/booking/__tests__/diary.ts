import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { BOOKING_MODULE } from "..";
import AppointmentType from "../models/appointment-type";
import AvailabilityException from "../models/availability-exception";
import Booking from "../models/booking";
import BookingCalendar from "../models/booking-calendar";
import BookingChange from "../models/booking-change";
import BookingReminder from "../models/booking-reminder";
import WeeklyHours from "../models/weekly-hours";
import type BookingModuleService from "../service";
import type { HoldInput } from "../types";

const DAY_MS = 86_400_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Runs tests of the module on a database of its own. */
export function withBookingModule(
  testSuite: (service: BookingModuleService, query: <Row>(sql: string) => Promise<Row[]>) => void,
): void {
  moduleIntegrationTestRunner<BookingModuleService>({
    moduleName: BOOKING_MODULE,
    resolve: join(__dirname, ".."),
    moduleModels: [
      AppointmentType,
      AvailabilityException,
      Booking,
      BookingCalendar,
      BookingChange,
      BookingReminder,
      WeeklyHours,
    ],
    // The migrations, not the models: the constraints under test are theirs.
    pathToMigrations: join(__dirname, "..", "migrations"),
    testSuite: ({ service, MikroOrmWrapper }) => {
      testSuite(service, async <Row>(sql: string) =>
        MikroOrmWrapper.forkManager().execute<Row[]>(sql),
      );
    },
  });
}

/** "09:00" UTC of the day that is `days` from today. */
export function dayAt(days: number, time: string): string {
  const date = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  return `${date}T${time}:00.000Z`;
}

/** What an appointment type of these tests says unless they say otherwise. */
export const FITTING = {
  name: "Fitting",
  duration_minutes: 60,
  buffer_before_minutes: 0,
  buffer_after_minutes: 0,
  slot_interval_minutes: 60,
  minimum_notice_minutes: 0,
  horizon_days: 60,
  price_amount: 250,
  deposit_amount: 50,
  currency_code: "eur",
  modes: ["in_person", "video"],
  confirmation: "instant" as const,
  free_cancellation_hours: 24,
};

/** A stylist in UTC who can be booked every day from 09:00 to 17:00. */
export async function openDiary(
  service: BookingModuleService,
  stylistId: string,
  type: Partial<typeof FITTING> | { confirmation: "on_request" } = {},
): Promise<string> {
  await service.setAvailability(stylistId, {
    time_zone: "UTC",
    weekly_hours: EVERY_DAY.map((weekday) => ({ weekday, start: "09:00", end: "17:00" })),
  });
  await service.setBookable(stylistId, true);
  const [created] = await service.createAppointmentTypes([
    { ...FITTING, ...type, stylist_id: stylistId },
  ]);
  return created?.id ?? "";
}

/** What a client asks for; three days from now at 10:00 unless said otherwise. */
export function ask(typeId: string, input: Partial<HoldInput> = {}): HoldInput {
  return {
    stylist_id: "sty_1",
    customer_id: "cus_1",
    appointment_type_id: typeId,
    starts_at: dayAt(3, "10:00"),
    mode: "in_person",
    time_zone: "Europe/Paris",
    ...input,
  };
}
