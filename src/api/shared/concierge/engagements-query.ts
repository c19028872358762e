import { z } from "@medusajs/framework/zod";
import { ENGAGEMENT_STATUSES } from "../../../modules/concierge/lib/engagement-status";
import { pageFields } from "../booking/fields";

/** Query of lists of engagements. */
export const engagementsQuery = z
  .object({ status: z.enum(ENGAGEMENT_STATUSES).optional(), ...pageFields })
  .strict();

export type EngagementsQuery = z.output<typeof engagementsQuery>;
