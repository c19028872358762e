import { model } from "@medusajs/framework/utils";
import { STYLIST_LIMITS } from "../lib/limits";
import { DOCUMENT_KINDS } from "../lib/vocabulary";
import Stylist from "./stylist";

/** A private document that proves who a stylist is. Only the stylist knows of it, and staff. */
const StylistDocument = model
  .define("stylist_document", {
    id: model.id({ prefix: "sdoc" }).primaryKey(),
    stylist: model.belongsTo(() => Stylist, { mappedBy: "documents" }),
    kind: model.enum([...DOCUMENT_KINDS]),
    /** The name of the file as it was uploaded, without a path. */
    name: model.text(),
    /** As its content says, not as it was called. */
    mime: model.text(),
    bytes: model.number(),
    /** Where the private storage keeps it. Never part of an answer. */
    file_key: model.text(),
  })
  .checks([
    {
      name: "stylist_document_bytes_check",
      expression: (columns) => `${columns.bytes} between 1 and ${STYLIST_LIMITS.document_bytes}`,
    },
  ]);

export default StylistDocument;
