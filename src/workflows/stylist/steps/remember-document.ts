import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { AddDocumentInput } from "../../../modules/stylist/types";

const rememberDocumentStepId = "remember-stylist-document";

/** Writes down that a stylist has a document; undone by forgetting it. */
export const rememberDocumentStep = createStep(
  rememberDocumentStepId,
  async (input: AddDocumentInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const { id } = await service.addDocument(input);
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).deleteStylistDocuments([id]);
    }
  },
);
