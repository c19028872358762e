import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type SetPortraitInput, setPortraitStep } from "../steps/set-portrait";

/** Shows a picture that is stored already as the portrait of a stylist. */
export const setPortraitWorkflow = createWorkflow(
  "set-portrait",
  (input: WorkflowData<SetPortraitInput>) => {
    const portrait = setPortraitStep(input);
    const stylist = transform({ portrait }, (data) => ({ id: data.portrait.id }));
    emitEventStep({ eventName: "stylist.updated", data: stylist });
    return new WorkflowResponse(portrait);
  },
);
