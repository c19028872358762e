import { z } from "@medusajs/framework/zod";
import { DOCUMENT_KINDS } from "../../../modules/stylist/lib/vocabulary";

/** The fields beside the file. */
export const documentBody = z.object({ kind: z.enum(DOCUMENT_KINDS) }).strict();

export type DocumentBody = z.output<typeof documentBody>;
