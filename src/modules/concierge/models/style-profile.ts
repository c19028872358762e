import { model } from "@medusajs/framework/utils";

/** Who a client is, told once: taste, sizes, budgets. Seen by them and by the stylist engaged. */
const StyleProfile = model
  .define("style_profile", {
    id: model.id({ prefix: "sprof" }).primaryKey(),
    customer_id: model.text(),
    silhouettes: model.array().default([]),
    /** Keys of the house's colours and materials. */
    colours_loved: model.array().default([]),
    colours_avoided: model.array().default([]),
    materials_loved: model.array().default([]),
    materials_avoided: model.array().default([]),
    /** Handles of houses. */
    brands_loved: model.array().default([]),
    brands_avoided: model.array().default([]),
    occasions: model.array().default([]),
    style_tags: model.array().default([]),
    /** ISO 639-1, lower case. */
    languages: model.array().default([]),
    /** `{ [garment]: size as the client says it }` */
    sizes: model.json(),
    /** `{ [category]: { min, max, currency_code } }`, major units. */
    budgets: model.json(),
    fit_notes: model.text().nullable(),
    dislikes: model.text().nullable(),
    /** `{ contact, pace, surprise }` */
    communication: model.json().nullable(),
    /** Keys of questions; one that was skipped may be answered later. */
    answered: model.array().default([]),
    skipped: model.array().default([]),
    completed_at: model.dateTime().nullable(),
    /** One more with each change; whoever writes names the one they read. */
    version: model.number().default(1),
  })
  .indexes([
    {
      name: "IDX_style_profile_customer_id_unique",
      on: ["customer_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    { name: "style_profile_version_check", expression: (columns) => `${columns.version} >= 1` },
  ]);

export default StyleProfile;
