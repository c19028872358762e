import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CATALOGUE_MODULE } from "../../../modules/catalogue";
import type CatalogueModuleService from "../../../modules/catalogue/service";
import { type ChangedThings, findAffectedProducts } from "../affected-products";

const markProductsChangedStepId = "mark-products-changed";

/**
 * Notes which products are affected by what has changed. Nothing to undo: a product that is looked
 * at once too often keeps its document.
 */
export const markProductsChangedStep = createStep(
  markProductsChangedStepId,
  async (things: ChangedThings[], { container }) => {
    const ids = await findAffectedProducts(container, things);
    await container.resolve<CatalogueModuleService>(CATALOGUE_MODULE).markChanged(ids);
    return new StepResponse({ marked: ids.length });
  },
);
