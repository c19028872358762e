import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { concierge } from "../lib/concierge";

/** Deletes the file, and the row that was marked as deleted. The last step: it cannot be undone. */
export const destroyBriefPictureStep = createStep(
  "destroy-brief-picture",
  async ({ id, file_key }: { id: string; file_key: string }, { container }) => {
    await container.resolve(Modules.FILE).deleteFiles(file_key);
    await concierge(container).eraseBriefPicture(id);
    return new StepResponse({ id });
  },
);
