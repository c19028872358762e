import { model } from "@medusajs/framework/utils";
import { STYLIST_STATUSES } from "../lib/stylist-status";
import Stylist from "./stylist";

/** One row for each change of a stylist's status; never updated. */
const StylistStatusChange = model.define("stylist_status_change", {
  id: model.id({ prefix: "stsc" }).primaryKey(),
  stylist: model.belongsTo(() => Stylist, { mappedBy: "status_changes" }),
  from_status: model.enum([...STYLIST_STATUSES]),
  to_status: model.enum([...STYLIST_STATUSES]),
  actor_type: model.enum(["stylist", "user", "system"]),
  /** A user or stylist id; null when the house's own scripts did it. */
  actor_id: model.text().nullable(),
  /** What the stylist is told. */
  note: model.text().nullable(),
});

export default StylistStatusChange;
