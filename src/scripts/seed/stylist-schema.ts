import { z } from "@medusajs/framework/zod";
import { CONFIRMATIONS } from "../../modules/booking/lib/booking-status";
import { SERVICE_MODES } from "../../modules/booking/lib/service-mode";
import { isTimeZone } from "../../modules/booking/lib/zone";
import { SPECIALTIES } from "../../modules/stylist/lib/specialties";
import { DOCUMENT_KINDS } from "../../modules/stylist/lib/vocabulary";

const handle = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "must be lower-case words joined by hyphens" });
const text = (max: number) => z.string().trim().min(1, { error: "must not be empty" }).max(max);
const whole = (min: number, max: number) => z.number().int().min(min).max(max);
const wallTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
  error: "must be a wall time such as 09:30",
});
const modes = z.array(z.enum(SERVICE_MODES)).min(1).max(SERVICE_MODES.length);
const timeZone = z.string().refine(isTimeZone, { error: "is not a time zone" });
const money = z.number().min(0).max(1_000_000);

const picture = z
  .string()
  .max(200)
  .regex(/^(products|showcase|stylists)\/[a-z0-9/_-]+\.webp$/, {
    error: "must be a picture under products/, showcase/ or stylists/",
  });

const hoursSchema = z
  .object({
    /** ISO weekdays, Monday is 1. */
    weekdays: z.array(whole(1, 7)).min(1).max(7),
    start: wallTime,
    end: wallTime,
    modes,
  })
  .strict();

const exceptionSchema = z
  .object({
    kind: z.enum(["extra", "blocked", "time_off"]),
    /** Days after the day of the seed, in the stylist's zone. */
    in_days: whole(0, 300),
    /** Moves on to the first such weekday. */
    weekday: whole(1, 7).optional(),
    days: whole(1, 60),
    start: wallTime.optional(),
    end: wallTime.optional(),
    modes: modes.optional(),
    note: text(500).optional(),
  })
  .strict();

const appointmentTypeSchema = z
  .object({
    name: text(120),
    description: text(2000),
    duration_minutes: whole(15, 480),
    buffer_before_minutes: whole(0, 240),
    buffer_after_minutes: whole(0, 240),
    slot_interval_minutes: whole(5, 240),
    minimum_notice_minutes: whole(0, 43_200),
    horizon_days: whole(1, 365),
    price_amount: money,
    deposit_amount: money,
    modes,
    confirmation: z.enum(CONFIRMATIONS),
    free_cancellation_hours: whole(0, 336),
  })
  .strict()
  .refine(({ price_amount, deposit_amount }) => deposit_amount <= price_amount, {
    error: "must not be above the price",
    path: ["deposit_amount"],
  });

const workSchema = z
  .object({
    file: picture,
    /** Missing: what the piece that shows this picture says of it. */
    alt: text(300).optional(),
    title: text(120),
    occasion: text(120),
    tags: z.array(text(40)).max(20),
  })
  .strict();

const reviewSchema = z
  .object({
    /** Key of a client in clients.json. */
    client: handle,
    rating: whole(1, 5),
    /** Days before the day of the seed on which the appointment was. */
    days_ago: whole(3, 1000),
    text: text(4000),
    reply: text(4000).optional(),
  })
  .strict();

export const stylistSchema = z
  .object({
    handle,
    display_name: text(80),
    /** Where the application is to stand. */
    status: z.enum(["approved", "submitted", "changes_requested"]),
    headline: text(160),
    biography: text(4000),
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
    city: text(80),
    country_code: z.string().regex(/^[a-z]{2}$/),
    time_zone: timeZone,
    modes,
    specialties: z.array(z.enum(SPECIALTIES)).min(1),
    style_tags: z.array(text(40)).max(20),
    years_experience: whole(0, 70),
    /** Per hour, in major units of the currency. */
    rate_amount: money,
    currency_code: z.string().regex(/^[a-z]{3}$/),
    client_capacity: whole(1, 200),
    phone: text(40).nullable(),
    portrait: z
      .object({ file: picture, alt: text(300) })
      .strict()
      .nullable(),
    studio_address: text(300).nullable(),
    video_link: z.url().nullable(),
    weekly_hours: z.array(hoursSchema).min(1).max(20),
    exceptions: z.array(exceptionSchema).max(20),
    appointment_types: z.array(appointmentTypeSchema).min(1).max(8),
    portfolio: z.array(workSchema).min(1).max(8),
    reviews: z.array(reviewSchema).max(20),
    /** How many appointments of demo clients lie ahead. */
    upcoming: whole(0, 10),
    documents: z.array(z.enum(DOCUMENT_KINDS)).default(["identity"]),
    /** What the house asked to be changed. */
    note: text(2000).optional(),
  })
  .strict()
  .refine(({ status, note }) => (status === "changes_requested") === (note !== undefined), {
    error: "is for those who were asked for changes, and they need one",
    path: ["note"],
  });
export type DemoStylist = z.output<typeof stylistSchema>;

export const clientSchema = z
  .object({ key: handle, first_name: text(60), last_name: text(60), time_zone: timeZone })
  .strict();
export type DemoClientData = z.output<typeof clientSchema>;
