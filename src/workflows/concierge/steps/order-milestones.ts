import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { ConciergeActor } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";

export type OrderMilestonesInput = { engagement_id: string; actor: ConciergeActor; ids: string[] };

/** Puts milestones into another order; undone by the order before. */
export const orderMilestonesStep = createStep(
  "order-milestones",
  async (input: OrderMilestonesInput, { container }) => {
    const before = await concierge(container).orderMilestones(input);
    return new StepResponse(input.ids, { ...input, ids: before });
  },
  async (before, { container }) => {
    if (before) {
      await concierge(container).orderMilestones(before);
    }
  },
);
