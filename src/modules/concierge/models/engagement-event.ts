import { model } from "@medusajs/framework/utils";
import { ENGAGEMENT_ACTORS } from "../lib/engagement-status";

/** One entry of an engagement's timeline; never updated. */
const EngagementEvent = model
  .define("engagement_event", {
    id: model.id({ prefix: "eevt" }).primaryKey(),
    engagement_id: model.text(),
    kind: model.text(),
    actor_type: model.enum([...ENGAGEMENT_ACTORS]),
    actor_id: model.text().nullable(),
    /** Ids and titles only. */
    data: model.json(),
  })
  .indexes([{ name: "IDX_engagement_event_engagement_id", on: ["engagement_id", "created_at"] }]);

export default EngagementEvent;
