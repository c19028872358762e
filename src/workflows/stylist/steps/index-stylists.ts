import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { writeStylistsToIndex } from "../stylist-index";

const indexStylistsStepId = "write-stylists-to-index";

/** Brings the search index in line with the database; doing it again does no harm. */
export const indexStylistsStep = createStep(
  indexStylistsStepId,
  async ({ ids }: { ids: string[] }, { container }) => {
    await writeStylistsToIndex(container, ids);
    return new StepResponse({ ids });
  },
);
