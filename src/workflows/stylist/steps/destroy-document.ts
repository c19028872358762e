import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";

type DestroyDocumentStepInput = { id: string; file_key: string };

const destroyDocumentStepId = "destroy-stylist-document";

/** Deletes the file, and the row that was marked as deleted. The last step: it cannot be undone. */
export const destroyDocumentStep = createStep(
  destroyDocumentStepId,
  async ({ id, file_key }: DestroyDocumentStepInput, { container }) => {
    await container.resolve(Modules.FILE).deleteFiles(file_key);
    await container.resolve<StylistModuleService>(STYLIST_MODULE).deleteStylistDocuments([id]);
    return new StepResponse({ id });
  },
);
