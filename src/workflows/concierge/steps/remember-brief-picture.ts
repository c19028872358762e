import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { AddPictureInput } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";

/** Writes down that a brief has a picture; undone by forgetting it. */
export const rememberBriefPictureStep = createStep(
  "remember-brief-picture",
  async (input: AddPictureInput, { container }) => {
    const { id } = await concierge(container).addBriefPicture(input);
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await concierge(container).eraseBriefPicture(id);
    }
  },
);
