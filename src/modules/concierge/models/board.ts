import { model } from "@medusajs/framework/utils";
import { BOARD_LIMITS, BOARD_VALIDITY_HOURS } from "../lib/board-limits";
import { BOARD_STATUSES } from "../lib/board-status";

/** What a stylist lays before a client: looks with pieces, at prices that hold until it expires. */
const Board = model
  .define("board", {
    id: model.id({ prefix: "board" }).primaryKey(),
    engagement_id: model.text(),
    customer_id: model.text(),
    stylist_id: model.text(),
    title: model.text(),
    note: model.text().nullable(),
    region_id: model.text(),
    currency_code: model.text(),
    status: model.enum([...BOARD_STATUSES]).default("draft"),
    shared_at: model.dateTime().nullable(),
    expires_at: model.dateTime().nullable(),
    validity_hours: model.number().default(BOARD_VALIDITY_HOURS),
    revision: model.number().default(0),
    version: model.number().default(1),
  })
  .indexes([
    { name: "IDX_board_engagement_id", on: ["engagement_id", "created_at"] },
    { name: "IDX_board_status_expires_at", on: ["status", "expires_at"] },
  ])
  .checks([
    {
      name: "board_title_check",
      expression: (c) => `length(${c.title}) between 1 and ${BOARD_LIMITS.title_characters}`,
    },
    {
      name: "board_validity_check",
      expression: (c) =>
        `${c.validity_hours} between ${BOARD_LIMITS.validity_hours_min} and ${BOARD_LIMITS.validity_hours_max}`,
    },
    {
      name: "board_shared_check",
      expression: (c) =>
        `${c.status} = 'draft' or (${c.shared_at} is not null and ${c.expires_at} is not null)`,
    },
  ]);

export default Board;
