import { model } from "@medusajs/framework/utils";

/**
 * A picture on somebody else's server that the house takes in: where it came from, where it lies now,
 * and how often it has been tried. The address it came from stays, so that an import that names it
 * again finds what is there.
 */
const CatalogueRemotePicture = model
  .define("catalogue_remote_picture", {
    id: model.id({ prefix: "rpic" }).primaryKey(),
    /** As the import gave it. */
    source_url: model.text().unique(),
    /** The house's own address of it; null until it is here. */
    stored_url: model.text().index().nullable(),
    file_id: model.text().nullable(),
    /** Tries begun, also those that a dying process has not ended. */
    attempts: model.number(),
    /** Not tried before this moment; null when it is here or given up. */
    next_try_at: model.dateTime().nullable(),
    /** Why the last try failed. */
    failed_reason: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_catalogue_remote_picture_due",
      on: ["next_try_at"],
      where: "next_try_at IS NOT NULL AND deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "catalogue_remote_picture_stored_check",
      expression: (columns) => `(${columns.stored_url} is null) = (${columns.file_id} is null)`,
    },
  ]);

export default CatalogueRemotePicture;
