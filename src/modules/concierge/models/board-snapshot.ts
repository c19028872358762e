import { model } from "@medusajs/framework/utils";

/** A content that a client has had before their eyes, by its hash: differences are told from it. */
const BoardSnapshot = model
  .define("board_snapshot", {
    id: model.id({ prefix: "bsnap" }).primaryKey(),
    board_id: model.text(),
    content_hash: model.text(),
    content: model.json(),
    /** What its variants were called, by variant id. */
    words: model.json(),
  })
  .indexes([
    { name: "IDX_board_snapshot_hash_unique", on: ["board_id", "content_hash"], unique: true },
  ]);

export default BoardSnapshot;
