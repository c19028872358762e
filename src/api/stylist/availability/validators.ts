import { z } from "@medusajs/framework/zod";
import { EXCEPTION_KINDS } from "../../../modules/booking/lib/schedule";
import { SERVICE_MODES } from "../../../modules/booking/lib/service-mode";
import { idField, noteField } from "../../shared/booking/fields";

const WEEKLY_MAX = 200;
const EXCEPTIONS_MAX = 1000;

const modes = z.array(z.enum(SERVICE_MODES)).max(SERVICE_MODES.length);
/** Dates, times and instants are short; what they have to look like the module says. */
const moment = z.string().max(40).nullish();

const weeklyHours = z
  .object({
    weekday: z.number().int().min(1).max(7),
    start: z.string().max(5),
    end: z.string().max(5),
    modes: modes.default([]),
    valid_from: moment,
    valid_to: moment,
  })
  .strict();

const exception = z
  .object({
    id: idField.optional(),
    kind: z.enum(EXCEPTION_KINDS),
    starts_on: moment,
    ends_on: moment,
    start: moment,
    end: moment,
    starts_at: moment,
    ends_at: moment,
    modes: modes.default([]),
    note: noteField(500),
  })
  .strict();

const videoLink = z
  .string()
  .max(500)
  .refine((text) => URL.canParse(text) && new URL(text).protocol === "https:", {
    error: "must be an address that starts with https://",
  });

/** Body of PUT /stylist/availability: what is given replaces what was there, all or nothing. */
export const availabilityBody = z
  .object({
    time_zone: z.string().max(64).optional(),
    studio_address: noteField(500).optional(),
    video_link: z.union([videoLink, z.literal("").transform(() => null)]).nullish(),
    weekly_hours: z.array(weeklyHours).max(WEEKLY_MAX).optional(),
    exceptions: z.array(exception).max(EXCEPTIONS_MAX).optional(),
  })
  .strict();

export type AvailabilityBody = z.output<typeof availabilityBody>;
