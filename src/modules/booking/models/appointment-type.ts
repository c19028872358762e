import { model } from "@medusajs/framework/utils";
import { CONFIRMATIONS } from "../lib/booking-status";

/** One kind of appointment that a stylist offers. */
const AppointmentType = model
  .define("appointment_type", {
    id: model.id({ prefix: "apt" }).primaryKey(),
    stylist_id: model.text(),
    name: model.text(),
    description: model.text().default(""),
    duration_minutes: model.number(),
    buffer_before_minutes: model.number().default(0),
    buffer_after_minutes: model.number().default(0),
    /** Distance between the starts that are offered. */
    slot_interval_minutes: model.number(),
    minimum_notice_minutes: model.number().default(0),
    /** How far ahead it can be booked, in days of 24 hours. */
    horizon_days: model.number().default(60),
    /** Major units of the currency. */
    price_amount: model.bigNumber(),
    deposit_amount: model.bigNumber(),
    /** ISO 4217, lower case. */
    currency_code: model.text(),
    modes: model.array(),
    confirmation: model.enum([...CONFIRMATIONS]).default("instant"),
    free_cancellation_hours: model.number().default(24),
    is_active: model.boolean().default(true),
    /** Order in lists, smallest first; ties go by id. */
    position: model.number().default(0),
  })
  .indexes([
    { name: "IDX_appointment_type_stylist_position", on: ["stylist_id", "position", "id"] },
  ])
  .checks([
    {
      name: "appointment_type_name_check",
      expression: (c) => `length(${c.name}) between 1 and 120 and length(${c.description}) <= 2000`,
    },
    {
      name: "appointment_type_duration_check",
      expression: (c) => `${c.duration_minutes} between 15 and 480`,
    },
    {
      name: "appointment_type_buffers_check",
      expression: (c) =>
        `${c.buffer_before_minutes} between 0 and 240 and ${c.buffer_after_minutes} between 0 and 240`,
    },
    {
      name: "appointment_type_interval_check",
      expression: (c) => `${c.slot_interval_minutes} between 5 and 240`,
    },
    {
      name: "appointment_type_notice_check",
      expression: (c) => `${c.minimum_notice_minutes} between 0 and 43200`,
    },
    {
      name: "appointment_type_horizon_check",
      expression: (c) => `${c.horizon_days} between 1 and 365`,
    },
    {
      name: "appointment_type_price_check",
      expression: (c) => `${c.price_amount} >= 0 and ${c.price_amount} <= 1000000`,
    },
    {
      name: "appointment_type_deposit_check",
      expression: (c) => `${c.deposit_amount} >= 0 and ${c.deposit_amount} <= ${c.price_amount}`,
    },
    {
      name: "appointment_type_currency_check",
      expression: (c) => `${c.currency_code} ~ '^[a-z]{3}$'`,
    },
    {
      name: "appointment_type_modes_check",
      expression: (c) =>
        `cardinality(${c.modes}) > 0 and ${c.modes} <@ array['in_person','at_home','video']`,
    },
    {
      name: "appointment_type_cancellation_check",
      expression: (c) => `${c.free_cancellation_hours} between 0 and 336`,
    },
  ]);

export default AppointmentType;
