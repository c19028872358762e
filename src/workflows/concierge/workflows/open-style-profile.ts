import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { type OpenStyleProfileInput, openStyleProfileStep } from "../steps/open-style-profile";

/** Staff read a client's style profile and say why; each look leaves a row. 404 for an unknown client. */
export const openStyleProfileWorkflow = createWorkflow(
  "open-style-profile",
  (input: WorkflowData<OpenStyleProfileInput>) => {
    useQueryGraphStep({
      entity: "customer",
      fields: ["id"],
      filters: { id: input.customer_id },
      options: { throwIfKeyNotFound: true },
    });
    return new WorkflowResponse(openStyleProfileStep(input));
  },
);
