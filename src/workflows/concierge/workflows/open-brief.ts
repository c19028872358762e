import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { BriefFields } from "../../../modules/concierge/types";
import { openBriefStep } from "../steps/open-brief";

/** A client, whose id comes from their token, opens a brief; emits `brief.created`. */
export const openBriefWorkflow = createWorkflow(
  "open-brief",
  (input: WorkflowData<BriefFields & { customer_id: string }>) => {
    const brief = openBriefStep(input);
    emitEventStep({
      eventName: "brief.created",
      data: transform({ brief }, (data) => ({ id: data.brief.id })),
    });
    return new WorkflowResponse(brief);
  },
);
