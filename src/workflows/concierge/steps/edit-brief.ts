import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { BriefFields } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";

export type EditBriefInput = {
  id: string;
  customer_id: string;
  /** What is left out stays as it is. */
  changes: Partial<BriefFields>;
};

/** Changes an open brief of a client; undone by putting back what it said. */
export const editBriefStep = createStep(
  "edit-brief",
  async ({ id, customer_id, changes }: EditBriefInput, { container }) => {
    const { before, brief } = await concierge(container).editBrief(id, customer_id, changes);
    return new StepResponse(brief, before);
  },
  async (before, { container }) => {
    if (before) {
      await concierge(container).undoBriefEdit(before);
    }
  },
);
