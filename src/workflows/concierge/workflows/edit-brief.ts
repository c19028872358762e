import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { type EditBriefInput, editBriefStep } from "../steps/edit-brief";

/** A client changes an open brief of theirs; emits `brief.changed`. */
export const editBriefWorkflow = createWorkflow(
  "edit-brief",
  (input: WorkflowData<EditBriefInput>) => {
    const brief = editBriefStep(input);
    emitEventStep({
      eventName: "brief.changed",
      data: transform({ brief }, (data) => ({ id: data.brief.id })),
    });
    return new WorkflowResponse(brief);
  },
);
