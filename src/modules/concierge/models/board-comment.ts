import { model } from "@medusajs/framework/utils";

/** A word about a board or a piece on it, by its client or its stylist. */
const BoardComment = model
  .define("board_comment", {
    id: model.id({ prefix: "bcom" }).primaryKey(),
    board_id: model.text(),
    item_id: model.text().nullable(),
    author_type: model.enum(["customer", "stylist"]),
    author_id: model.text(),
    text: model.text(),
  })
  .indexes([{ name: "IDX_board_comment_board_id", on: ["board_id", "created_at"] }]);

export default BoardComment;
