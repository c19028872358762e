import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { conflict } from "../../../lib/house-error";
import type { CatalogueIndex } from "../indexes";
import { rebuildIndex } from "../rebuild";

const rebuildIndexStepId = "rebuild-catalogue-index";

/**
 * Builds an index anew and puts it in place of the one in force.
 *
 * @throws HouseError 409 `catalogue_rebuild_running` when another process is at it
 */
export const rebuildIndexStep = createStep(
  rebuildIndexStepId,
  async ({ index }: { index: CatalogueIndex }, { container }) => {
    const done = await rebuildIndex(container, index);
    if (!done) {
      throw conflict("catalogue_rebuild_running", "The catalogue is being rebuilt already.");
    }
    return new StepResponse(done);
  },
);
