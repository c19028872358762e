import { model } from "@medusajs/framework/utils";
import { EXCEPTION_KINDS } from "../lib/schedule";

/** Extra or blocked time, by local dates (with or without times of day) or by instants. */
const AvailabilityException = model
  .define("availability_exception", {
    id: model.id({ prefix: "avex" }).primaryKey(),
    stylist_id: model.text().index(),
    kind: model.enum([...EXCEPTION_KINDS]),
    /** Local dates, inclusive, as YYYY-MM-DD; columns of type date. */
    starts_on: model.text().nullable(),
    ends_on: model.text().nullable(),
    /** Wall minutes on each of these dates; both or neither. */
    start_minute: model.number().nullable(),
    end_minute: model.number().nullable(),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
    /** Of extra time; empty: all of them. */
    modes: model.array(),
    /** The stylist's own; nobody else sees it. */
    note: model.text().nullable(),
  })
  .checks([
    {
      name: "availability_exception_shape_check",
      expression: (c) =>
        `(${c.starts_on} is not null and ${c.ends_on} is not null and ${c.starts_at} is null and ${c.ends_at} is null) or (${c.starts_on} is null and ${c.ends_on} is null and ${c.start_minute} is null and ${c.end_minute} is null and ${c.starts_at} is not null and ${c.ends_at} is not null)`,
    },
    {
      name: "availability_exception_order_check",
      expression: (c) => `${c.ends_on} >= ${c.starts_on} or ${c.ends_at} > ${c.starts_at}`,
    },
    {
      name: "availability_exception_minutes_check",
      expression: (c) =>
        `(${c.start_minute} is null) = (${c.end_minute} is null) and (${c.start_minute} is null or (${c.start_minute} between 0 and 1439 and ${c.end_minute} between 1 and 1440 and ${c.end_minute} > ${c.start_minute}))`,
    },
    {
      name: "availability_exception_modes_check",
      expression: (c) => `${c.modes} <@ array['in_person','at_home','video']`,
    },
  ]);

export default AvailabilityException;
