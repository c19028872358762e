import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { SaveProfileInput } from "../../../modules/concierge/types";
import { saveStyleProfileStep } from "../steps/save-style-profile";

/** A client writes into their style profile; emits `style_profile.changed` with the client's id. */
export const saveStyleProfileWorkflow = createWorkflow(
  "save-style-profile",
  (input: WorkflowData<SaveProfileInput>) => {
    const saved = saveStyleProfileStep(input);
    const data = transform({ input }, ({ input: { customer_id } }) => ({ id: customer_id }));
    emitEventStep({ eventName: "style_profile.changed", data });
    return new WorkflowResponse(saved);
  },
);
