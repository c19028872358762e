import { model } from "@medusajs/framework/utils";
import { BRAND_HANDLE_MAX, BRAND_HANDLE_PATTERN } from "../lib/brand-handle";
import { BRAND_STATUSES } from "../lib/brand-status";
import BrandStatusChange from "./brand-status-change";

/** A partner house that sells through us. */
const Brand = model
  .define("brand", {
    id: model.id({ prefix: "brand" }).primaryKey(),
    handle: model.text().unique(),
    name: model.text().searchable(),
    city: model.text(),
    /** ISO 3166-1 alpha-2, lower case. */
    country_code: model.text(),
    founded_year: model.number().nullable(),
    tagline: model.text().translatable(),
    /** Paragraphs are parted by an empty line. */
    story: model.text().translatable(),
    status: model.enum([...BRAND_STATUSES]).default("draft"),
    /** Order in lists, smallest first; ties go by handle. */
    position: model.number().default(0),
    status_changes: model.hasMany(() => BrandStatusChange, { mappedBy: "brand" }),
  })
  .cascades({ delete: ["status_changes"] })
  .indexes([{ name: "IDX_brand_status_position", on: ["status", "position"] }])
  .checks([
    {
      name: "brand_handle_check",
      expression: (columns) =>
        `${columns.handle} ~ '${BRAND_HANDLE_PATTERN}' and length(${columns.handle}) <= ${BRAND_HANDLE_MAX}`,
    },
    {
      name: "brand_country_code_check",
      expression: (columns) => `${columns.country_code} ~ '^[a-z]{2}$'`,
    },
    {
      name: "brand_founded_year_check",
      expression: (columns) => `${columns.founded_year} between 1000 and 2999`,
    },
    { name: "brand_position_check", expression: (columns) => `${columns.position} >= 0` },
  ]);

export default Brand;
