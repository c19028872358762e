import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CATALOGUE_MODULE } from "../../../modules/catalogue";
import type CatalogueModuleService from "../../../modules/catalogue/service";
import { compareIndex, type CompareRange } from "../compare";

const compareIndexStepId = "compare-catalogue-index";

/** Compares the index with the products and marks what is wrong; null when another process is at it. */
export const compareIndexStep = createStep(
  compareIndexStepId,
  async (range: CompareRange, { container }) => {
    const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const report = await ledger.exclusively("compare", () => compareIndex(container, range), false);
    return new StepResponse(report ?? null);
  },
);
