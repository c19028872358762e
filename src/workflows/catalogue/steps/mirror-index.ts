import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { mirrorIndex } from "../drain";
import { hasTextIndex } from "../indexes";

const mirrorIndexStepId = "mirror-catalogue-index";

/** Copies what the index has taken in to the text engine beside it, when there is one. */
export const mirrorIndexStep = createStep(
  mirrorIndexStepId,
  async (_input: Record<string, never>, { container }) => {
    const mirrored = hasTextIndex(container) ? await mirrorIndex(container) : undefined;
    return new StepResponse({ mirrored: mirrored ?? 0 });
  },
);
