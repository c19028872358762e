import { model } from "@medusajs/framework/utils";

/** A client's yes to one content of a board, and the cart and order that came of it. */
const BoardApproval = model
  .define("board_approval", {
    id: model.id({ prefix: "bapp" }).primaryKey(),
    board_id: model.text(),
    content_hash: model.text(),
    content: model.json(),
    approved_at: model.dateTime(),
    cart_id: model.text().nullable(),
    order_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_board_approval_board_id_unique",
      on: ["board_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_board_approval_cart_id_unique",
      on: ["cart_id"],
      unique: true,
      where: "cart_id IS NOT NULL",
    },
  ])
  .checks([
    {
      name: "board_approval_hash_check",
      expression: (c) => `${c.content_hash} ~ '^[0-9a-f]{64}$'`,
    },
    {
      name: "board_approval_order_check",
      expression: (c) => `${c.order_id} is null or ${c.cart_id} is not null`,
    },
  ]);

export default BoardApproval;
