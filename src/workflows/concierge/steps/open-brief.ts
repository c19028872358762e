import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { BriefFields } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";

/** Opens a brief; undone by removing it. */
export const openBriefStep = createStep(
  "open-brief",
  async (input: BriefFields & { customer_id: string }, { container }) => {
    const brief = await concierge(container).openBrief(input);
    return new StepResponse(brief, brief.id);
  },
  async (id, { container }) => {
    if (id) {
      await concierge(container).undoBrief(id);
    }
  },
);
