import { model } from "@medusajs/framework/utils";
import Stylist from "./stylist";

/** One row for each edit of a profile that clients see, so that staff can follow it; never updated. */
const StylistProfileChange = model.define("stylist_profile_change", {
  id: model.id({ prefix: "stpc" }).primaryKey(),
  stylist: model.belongsTo(() => Stylist, { mappedBy: "profile_changes" }),
  /** `{ [field]: { from, to } }` */
  changes: model.json(),
});

export default StylistProfileChange;
