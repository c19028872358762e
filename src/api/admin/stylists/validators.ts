import { z } from "@medusajs/framework/zod";
import { STYLIST_STATUSES } from "../../../modules/stylist/lib/stylist-status";
import { pageFields } from "../../shared/booking/fields";
import { noteField, textField } from "../../shared/stylist/fields";

const QUERY_CHARACTERS = 100;

/** Query of the queue. */
export const queueQuery = z
  .object({
    status: z.enum(STYLIST_STATUSES).optional(),
    q: textField(QUERY_CHARACTERS).optional(),
    ...pageFields,
  })
  .strict();

/** A decision; where the stylist has to be told why, the workflow insists on the note. */
export const decisionBody = z.object({ note: noteField.optional() }).strict();

export type QueueQuery = z.output<typeof queueQuery>;
export type DecisionBody = z.output<typeof decisionBody>;
