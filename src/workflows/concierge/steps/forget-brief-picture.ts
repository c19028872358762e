import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { concierge } from "../lib/concierge";

export type ForgetPictureInput = { id: string; brief_id: string; customer_id: string };

/** Forgets a picture of an open brief; undone by remembering it. */
export const forgetBriefPictureStep = createStep(
  "forget-brief-picture",
  async (input: ForgetPictureInput, { container }) => {
    const { id, file_key } = await concierge(container).forgetBriefPicture(input);
    return new StepResponse({ id, file_key }, id);
  },
  async (id, { container }) => {
    if (id) {
      await concierge(container).restoreBriefPictures([id]);
    }
  },
);
