import { z } from "@medusajs/framework/zod";

/** Query of the lists: nothing but paging. Texts follow the locale of the request. */
export const brandPageQuery = z
  .object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .strict();

export type BrandPageQuery = z.output<typeof brandPageQuery>;

/** One brand takes no query at all. */
export const brandQuery = z.object({}).strict();
