import { model } from "@medusajs/framework/utils";
import { BRAND_STATUSES } from "../lib/brand-status";
import Brand from "./brand";

/** One row for each change of a brand's status; never updated. */
const BrandStatusChange = model.define("brand_status_change", {
  id: model.id({ prefix: "brsc" }).primaryKey(),
  brand: model.belongsTo(() => Brand, { mappedBy: "status_changes" }),
  from_status: model.enum([...BRAND_STATUSES]),
  to_status: model.enum([...BRAND_STATUSES]),
  /** Who did it (a user id), or null when the house's own scripts did. */
  actor_id: model.text().nullable(),
});

export default BrandStatusChange;
