import { model } from "@medusajs/framework/utils";

/** One outfit on a board. */
const BoardLook = model
  .define("board_look", {
    id: model.id({ prefix: "look" }).primaryKey(),
    board_id: model.text(),
    title: model.text(),
    note: model.text().nullable(),
    position: model.number().default(0),
  })
  .indexes([{ name: "IDX_board_look_board_id", on: ["board_id", "position"] }]);

export default BoardLook;
