import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { hasTextIndex } from "../indexes";
import { mirrorIndex } from "../mirror";

const mirrorIndexStepId = "mirror-catalogue-index";

/** Copies what the index has taken in to the text engine beside it, when there is one. */
export const mirrorIndexStep = createStep(
  mirrorIndexStepId,
  async (_input: Record<string, never>, { container }) => {
    const report = hasTextIndex(container) ? await mirrorIndex(container) : undefined;
    return new StepResponse(report ?? { mirrored: 0, failed: 0 });
  },
);
