import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type StorePictureInput, storePictureStep } from "../steps/store-picture";
import { setPortraitWorkflow } from "./set-portrait";

/** Stores a prepared picture as the portrait of a stylist, both or neither. */
export const uploadPortraitWorkflow = createWorkflow(
  "upload-portrait",
  (input: WorkflowData<StorePictureInput>) => {
    const portrait = storePictureStep(input);
    const change = transform({ input, portrait }, (data) => ({
      stylist_id: data.input.stylist_id,
      portrait: data.portrait,
    }));
    const shown = setPortraitWorkflow.runAsStep({ input: change });
    const result = transform({ portrait, shown }, (data) => ({
      portrait: data.portrait,
      replaced_url: data.shown.replaced_url,
    }));
    return new WorkflowResponse(result);
  },
);
