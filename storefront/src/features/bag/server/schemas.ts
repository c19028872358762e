import { z } from "zod";

import { MAX_QUANTITY } from "../types";

const quantity = z.number().int().min(1).max(MAX_QUANTITY);

export const addLineSchema = z.strictObject({
  variant_id: z.string().regex(/^variant_[A-Za-z0-9]{6,40}$/),
  quantity,
});

export const updateLineSchema = z.strictObject({ quantity });

export const codeSchema = z.strictObject({ code: z.string().trim().min(1).max(40) });
