import { model } from "@medusajs/framework/utils";

/**
 * What the house knows of one stored picture, so that a tile can keep its place and show a blur
 * before the picture is there. A row with a `failed_reason` says why there is nothing to know.
 */
const CataloguePicture = model
  .define("catalogue_picture", {
    id: model.id({ prefix: "cpic" }).primaryKey(),
    /** The address as the product carries it. */
    url: model.text().unique(),
    /** Pixels, the way the picture is shown (after its EXIF orientation). */
    width: model.number().nullable(),
    height: model.number().nullable(),
    /** A tiny WebP as a data URL; null for a picture one can see through. */
    blur: model.text().nullable(),
    /** The tone at the edge, #RRGGBB. */
    background: model.text().nullable(),
    failed_reason: model.text().nullable(),
    looked_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_catalogue_picture_failed",
      on: ["looked_at"],
      where: "failed_reason IS NOT NULL AND deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "catalogue_picture_size_check",
      expression: (columns) => `${columns.width} > 0 and ${columns.height} > 0`,
    },
    {
      name: "catalogue_picture_background_check",
      expression: (columns) => `${columns.background} ~ '^#[0-9A-F]{6}$'`,
    },
    {
      name: "catalogue_picture_outcome_check",
      expression: (columns) =>
        `(${columns.failed_reason} is null) = (${columns.width} is not null and ${columns.height} is not null)`,
    },
  ]);

export default CataloguePicture;
