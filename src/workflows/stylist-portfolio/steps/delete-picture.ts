import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { environment } from "../../../config";
import { uploadedPictureKey } from "../lib/picture-place";

export type DeletePictureInput = { stylist_id: string; url: string | null };

const deletePictureStepId = "delete-stylist-picture";

function storageAddress(): string {
  return environment.files.s3?.fileUrl ?? `${environment.backendUrl}/static`;
}

/**
 * Deletes a picture that nothing shows any more, if this stylist has uploaded it. It cannot be undone;
 * a storage that fails leaves a file behind and nothing worse.
 */
export const deletePictureStep = createStep(
  deletePictureStepId,
  async ({ stylist_id, url }: DeletePictureInput, { container }) => {
    const key = url && uploadedPictureKey(url, storageAddress(), stylist_id);
    if (!key) {
      return new StepResponse({ deleted: false });
    }
    try {
      await container.resolve(Modules.FILE).deleteFiles(key);
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.warn(`stylist picture: ${key} is left in the storage: ${String(error)}`);
      return new StepResponse({ deleted: false });
    }
    return new StepResponse({ deleted: true });
  },
);
