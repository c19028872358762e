import { z } from "zod";

import { PASS_REASONS } from "@/lib/data/board-types";

const ITEM_ID = /^bitem_[A-Za-z0-9]{10,40}$/;

export const verdictSchema = z.strictObject({
  verdict: z.enum(["keep", "pass"]).nullable(),
  reason: z.enum(PASS_REASONS).nullish(),
  requested_size: z.string().trim().min(1).max(40).nullish(),
});

export const commentSchema = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  item_id: z.string().regex(ITEM_ID).optional(),
});

export const approveSchema = z.strictObject({ content_hash: z.string().regex(/^[0-9a-f]{64}$/) });
