import { model } from "@medusajs/framework/utils";

/** Wall time on one day of each week in which a stylist can be booked. */
const WeeklyHours = model
  .define("weekly_hours", {
    id: model.id({ prefix: "whrs" }).primaryKey(),
    stylist_id: model.text().index(),
    /** ISO: 1 is Monday. */
    weekday: model.number(),
    /** Wall minutes since midnight. */
    start_minute: model.number(),
    /** Wall minutes since midnight; 1440 is the midnight that ends the day. */
    end_minute: model.number(),
    /** Empty: all of them. */
    modes: model.array(),
    /** Local dates, inclusive, as YYYY-MM-DD; columns of type date. */
    valid_from_on: model.text().nullable(),
    valid_to_on: model.text().nullable(),
  })
  .checks([
    { name: "weekly_hours_weekday_check", expression: (c) => `${c.weekday} between 1 and 7` },
    {
      name: "weekly_hours_minutes_check",
      expression: (c) =>
        `${c.start_minute} between 0 and 1439 and ${c.end_minute} between 1 and 1440 and ${c.end_minute} > ${c.start_minute}`,
    },
    {
      name: "weekly_hours_modes_check",
      expression: (c) => `${c.modes} <@ array['in_person','at_home','video']`,
    },
    {
      name: "weekly_hours_validity_check",
      expression: (c) => `${c.valid_to_on} >= ${c.valid_from_on}`,
    },
  ]);

export default WeeklyHours;
