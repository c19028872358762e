import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { compareTextIndex, type TextCompareRange } from "../compare-text";
import { hasTextIndex } from "../indexes";

const compareTextIndexStepId = "compare-catalogue-text-index";

/** Compares the text engine with the index and marks what is wrong; null where that is impossible now. */
export const compareTextIndexStep = createStep(
  compareTextIndexStepId,
  async (range: TextCompareRange, { container }) => {
    const report = hasTextIndex(container) ? await compareTextIndex(container, range) : undefined;
    return new StepResponse(report ?? null);
  },
);
