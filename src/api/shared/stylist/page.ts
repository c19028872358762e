import { z } from "@medusajs/framework/zod";
import { pageFields } from "../booking/fields";

/** Query of a list that takes nothing but paging. */
export const pageQuery = z.object(pageFields).strict();

export type PageQuery = z.output<typeof pageQuery>;
