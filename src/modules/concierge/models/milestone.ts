import { model } from "@medusajs/framework/utils";
import { MILESTONE_STATUSES, NEXT_ACTORS } from "../lib/milestone-status";

/** A step of an engagement: what, by when, and whose turn it is. */
const Milestone = model
  .define("milestone", {
    id: model.id({ prefix: "mile" }).primaryKey(),
    engagement_id: model.text(),
    title: model.text(),
    /** Of the house's own words, so that they can be translated; null once somebody has written others. */
    key: model.text().nullable(),
    /** Local date, "YYYY-MM-DD"; a column of type date. */
    due_on: model.text().nullable(),
    status: model.enum([...MILESTONE_STATUSES]).default("open"),
    next_actor: model.enum([...NEXT_ACTORS]),
    position: model.number(),
    done_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_milestone_engagement_id", on: ["engagement_id", "position"] }])
  .checks([
    {
      name: "milestone_title_check",
      expression: (c) => `length(${c.title}) between 1 and 120`,
    },
  ]);

export default Milestone;
