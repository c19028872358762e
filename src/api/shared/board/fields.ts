import { z } from "@medusajs/framework/zod";
import { BOARD_LIMITS, BOARD_VALIDITY_HOURS } from "../../../modules/concierge/lib/board-limits";
import { idField } from "../booking/fields";
import { optionalText, textField } from "../stylist/fields";

/** Schemas that board routes of clients and stylists share. */

const required = (max: number) => textField(max).refine(Boolean, { error: "must not be empty" });
const orNull = (max: number) => optionalText(max).transform((text) => text ?? null);

/** Body of a comment, on the board or on one piece of it. */
export const commentBody = z
  .object({ text: required(BOARD_LIMITS.comment_characters), item_id: idField.nullish() })
  .strict();

/** Body of a new board. */
export const newBoardBody = z
  .object({
    title: required(BOARD_LIMITS.title_characters),
    note: orNull(BOARD_LIMITS.note_characters),
  })
  .strict();

const composedItem = z
  .object({
    id: idField.optional(),
    variant_id: idField,
    quantity: z.number().int().min(1).max(BOARD_LIMITS.quantity).default(1),
    note: orNull(BOARD_LIMITS.piece_note_characters),
    alternative_of: idField.nullish().transform((id) => id ?? null),
  })
  .strict();

const composedLook = z
  .object({
    id: idField.optional(),
    title: textField(BOARD_LIMITS.title_characters).default(""),
    note: orNull(BOARD_LIMITS.note_characters),
    items: z.array(composedItem).max(BOARD_LIMITS.pieces, {
      error: `takes at most ${BOARD_LIMITS.pieces} pieces`,
    }),
  })
  .strict();

/** Body of PUT /stylist/boards/:id: all of the board as it is to be. */
export const composeBody = z
  .object({
    version: z.number().int().min(1).max(1_000_000_000),
    title: required(BOARD_LIMITS.title_characters),
    note: orNull(BOARD_LIMITS.note_characters),
    validity_hours: z
      .number()
      .int()
      .min(BOARD_LIMITS.validity_hours_min)
      .max(BOARD_LIMITS.validity_hours_max)
      .default(BOARD_VALIDITY_HOURS),
    looks: z.array(composedLook).max(BOARD_LIMITS.looks, {
      error: `takes at most ${BOARD_LIMITS.looks} looks`,
    }),
  })
  .strict();

export type CommentBody = z.output<typeof commentBody>;
export type NewBoardBody = z.output<typeof newBoardBody>;
export type ComposeBody = z.output<typeof composeBody>;
