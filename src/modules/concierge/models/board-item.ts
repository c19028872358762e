import { model } from "@medusajs/framework/utils";
import { BOARD_LIMITS } from "../lib/board-limits";
import { BOARD_REASONS, BOARD_VERDICTS } from "../lib/board-vocabulary";

/** One piece on a board. One that left a shared board keeps its row, with `removed_at`. */
const BoardItem = model
  .define("board_item", {
    id: model.id({ prefix: "bitem" }).primaryKey(),
    board_id: model.text(),
    look_id: model.text(),
    product_id: model.text(),
    variant_id: model.text(),
    quantity: model.number().default(1),
    note: model.text().nullable(),
    alternative_of: model.text().nullable(),
    position: model.number().default(0),
    /** Locked price of one, major units; null until the board is shared. */
    unit_price: model.bigNumber().nullable(),
    is_tax_inclusive: model.boolean().nullable(),
    /** The piece as it was when it was put on the board. */
    snapshot: model.json(),
    verdict: model.enum([...BOARD_VERDICTS]).nullable(),
    reason: model.enum([...BOARD_REASONS]).nullable(),
    verdict_at: model.dateTime().nullable(),
    requested_size: model.text().nullable(),
    removed_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_board_item_board_id", on: ["board_id", "position"] }])
  .checks([
    {
      name: "board_item_quantity_check",
      expression: (c) => `${c.quantity} between 1 and ${BOARD_LIMITS.quantity}`,
    },
    {
      name: "board_item_reason_check",
      expression: (c) => `${c.reason} is null or ${c.verdict} is not distinct from 'pass'`,
    },
    {
      name: "board_item_price_check",
      expression: (c) => `(${c.unit_price} is null) = (${c.is_tax_inclusive} is null)`,
    },
  ]);

export default BoardItem;
