import { model } from "@medusajs/framework/utils";
import { CONCIERGE_LIMITS } from "../lib/limits";

/** A private picture with a brief: something to look like, somewhere to be. */
const BriefPicture = model
  .define("brief_picture", {
    id: model.id({ prefix: "bpic" }).primaryKey(),
    brief_id: model.text(),
    /** Where the private storage keeps it. Never part of an answer. */
    file_key: model.text(),
    mime: model.text(),
    bytes: model.number(),
    /** Pixels. */
    width: model.number(),
    height: model.number(),
    /** A tiny picture as a data URL. */
    blur: model.text().nullable(),
    alt: model.text(),
    position: model.number(),
  })
  .indexes([{ name: "IDX_brief_picture_brief_id", on: ["brief_id", "position"] }])
  .checks([
    {
      name: "brief_picture_bytes_check",
      expression: (c) => `${c.bytes} between 1 and ${CONCIERGE_LIMITS.picture_bytes}`,
    },
  ]);

export default BriefPicture;
