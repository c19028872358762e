import { z } from "@medusajs/framework/zod";
import { BOARD_LIMITS } from "../../../modules/concierge/lib/board-limits";
import { BOARD_REASONS, BOARD_VERDICTS } from "../../../modules/concierge/lib/board-vocabulary";
import { optionalText } from "../../shared/stylist/fields";

/** Body of POST /store/boards/:id/items/:item_id/verdict; null takes a verdict back. */
export const verdictBody = z
  .object({
    verdict: z.enum(BOARD_VERDICTS).nullable(),
    reason: z
      .enum(BOARD_REASONS)
      .nullish()
      .transform((reason) => reason ?? null),
    requested_size: optionalText(BOARD_LIMITS.size_characters),
  })
  .strict()
  .refine(({ verdict, reason }) => reason === null || verdict === "pass", {
    error: "says why a piece is passed on, so it takes the verdict pass",
    path: ["reason"],
  });

/** Body of POST /store/boards/:id/approve. */
export const approveBody = z
  .object({
    content_hash: z.string().regex(/^[0-9a-f]{64}$/, { error: "must be 64 hexadecimal digits" }),
  })
  .strict();

export type VerdictBody = z.output<typeof verdictBody>;
export type ApproveBody = z.output<typeof approveBody>;
