import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";

export type ForgetDocumentStepInput = { id: string; stylist_id: string };

const forgetDocumentStepId = "forget-stylist-document";

/** Takes a document out of a stylist's list; undone by putting it back. */
export const forgetDocumentStep = createStep(
  forgetDocumentStepId,
  async (input: ForgetDocumentStepInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const { file_key } = await service.removeDocument(input);
    return new StepResponse({ id: input.id, file_key }, input.id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).restoreStylistDocuments([id]);
    }
  },
);
