import { z } from "@medusajs/framework/zod";
import { CONFIRMATIONS } from "../../../modules/booking/lib/booking-status";
import { SERVICE_MODES } from "../../../modules/booking/lib/service-mode";
import { lineField } from "../../shared/booking/fields";

const whole = (min: number, max: number) => z.number().int().min(min).max(max);
/** Major units, to a hundredth at most. */
const amount = z
  .number()
  .min(0)
  .max(1_000_000)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), {
    error: "must have at most two decimals",
  });

const fields = {
  name: lineField(120).pipe(z.string().min(1, { error: "must not be empty" })),
  description: lineField(2000),
  duration_minutes: whole(15, 480),
  buffer_before_minutes: whole(0, 240),
  buffer_after_minutes: whole(0, 240),
  slot_interval_minutes: whole(5, 240),
  minimum_notice_minutes: whole(0, 43_200),
  horizon_days: whole(1, 365),
  price_amount: amount,
  deposit_amount: amount,
  currency_code: z
    .string()
    .regex(/^[A-Za-z]{3}$/, { error: "must be a currency code of three letters" })
    .transform((code) => code.toLowerCase()),
  modes: z
    .array(z.enum(SERVICE_MODES))
    .min(1)
    .max(SERVICE_MODES.length)
    .transform((modes) => [...new Set(modes)]),
  confirmation: z.enum(CONFIRMATIONS),
  free_cancellation_hours: whole(0, 336),
  is_active: z.boolean(),
  position: whole(0, 1000),
};

/** Body of POST /stylist/appointment-types; what is left out is as most have it. */
export const createAppointmentTypeBody = z
  .object({
    ...fields,
    description: fields.description.default(""),
    buffer_before_minutes: fields.buffer_before_minutes.default(0),
    buffer_after_minutes: fields.buffer_after_minutes.default(0),
    slot_interval_minutes: fields.slot_interval_minutes.default(30),
    minimum_notice_minutes: fields.minimum_notice_minutes.default(0),
    horizon_days: fields.horizon_days.default(60),
    deposit_amount: fields.deposit_amount.default(0),
    confirmation: fields.confirmation.default("instant"),
    free_cancellation_hours: fields.free_cancellation_hours.default(24),
    is_active: fields.is_active.default(true),
    position: fields.position.default(0),
  })
  .strict()
  .refine(({ price_amount, deposit_amount }) => deposit_amount <= price_amount, {
    error: "must not be more than the price",
    path: ["deposit_amount"],
  });

/** Body of PUT /stylist/appointment-types/:id: only what changes. */
export const updateAppointmentTypeBody = z.object(fields).partial().strict();

export type CreateAppointmentTypeBody = z.output<typeof createAppointmentTypeBody>;
export type UpdateAppointmentTypeBody = z.output<typeof updateAppointmentTypeBody>;
