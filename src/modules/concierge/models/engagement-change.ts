import { model } from "@medusajs/framework/utils";
import { ENGAGEMENT_ACTORS, ENGAGEMENT_STATUSES } from "../lib/engagement-status";

/** One row for each change of an engagement's state or stylist; never updated. */
const EngagementChange = model
  .define("engagement_change", {
    id: model.id({ prefix: "echg" }).primaryKey(),
    engagement_id: model.text(),
    from_status: model.enum([...ENGAGEMENT_STATUSES]),
    to_status: model.enum([...ENGAGEMENT_STATUSES]),
    from_stylist_id: model.text(),
    to_stylist_id: model.text(),
    actor_type: model.enum([...ENGAGEMENT_ACTORS]),
    actor_id: model.text().nullable(),
    note: model.text().nullable(),
  })
  .indexes([{ name: "IDX_engagement_change_engagement_id", on: ["engagement_id", "created_at"] }]);

export default EngagementChange;
