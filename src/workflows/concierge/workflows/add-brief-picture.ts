import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { AddPictureInput } from "../../../modules/concierge/types";
import { rememberBriefPictureStep } from "../steps/remember-brief-picture";
import { storeBriefPictureStep } from "../steps/store-brief-picture";

type AddBriefPictureInput = Omit<AddPictureInput, "file_key"> & {
  /** WebP, in base64, so that the engine may write it down. */
  content: string;
};

/** Keeps a private picture with a brief: the file first, then the row, both or neither. */
export const addBriefPictureWorkflow = createWorkflow(
  "add-brief-picture",
  (input: WorkflowData<AddBriefPictureInput>) => {
    const stored = storeBriefPictureStep(input);
    const row = transform({ input, stored }, (data): AddPictureInput => {
      const { brief_id, customer_id, mime, bytes, width, height, blur, alt } = data.input;
      const { file_key } = data.stored;
      return { brief_id, customer_id, mime, bytes, width, height, blur, alt, file_key };
    });
    const remembered = rememberBriefPictureStep(row);
    emitEventStep({
      eventName: "brief.changed",
      data: transform({ input }, (data) => ({ id: data.input.brief_id })),
    });
    return new WorkflowResponse(remembered);
  },
);
