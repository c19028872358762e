import { model } from "@medusajs/framework/utils";
import { ENGAGEMENT_STATUSES } from "../lib/engagement-status";

/** One client and one stylist at work on one brief. */
const Engagement = model
  .define("engagement", {
    id: model.id({ prefix: "eng" }).primaryKey(),
    brief_id: model.text(),
    customer_id: model.text(),
    stylist_id: model.text(),
    title: model.text(),
    status: model.enum([...ENGAGEMENT_STATUSES]).default("active"),
    started_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    version: model.number().default(1),
  })
  .indexes([
    {
      name: "IDX_engagement_brief_id_unique",
      on: ["brief_id"],
      unique: true,
      where: "status <> 'cancelled' AND deleted_at IS NULL",
    },
    { name: "IDX_engagement_customer_started_at", on: ["customer_id", "started_at"] },
    { name: "IDX_engagement_stylist_status", on: ["stylist_id", "status", "started_at"] },
  ]);

export default Engagement;
