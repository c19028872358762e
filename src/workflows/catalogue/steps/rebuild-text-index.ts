import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { conflict } from "../../../lib/house-error";
import { isEngineUnavailable } from "../../../providers/search-meilisearch/health";
import { hasTextIndex, TEXT_INDEX } from "../indexes";
import { mirrorIndex } from "../mirror";
import { rebuildIndex } from "../rebuild";
import { pingTextEngine } from "../text-engine";

const rebuildTextIndexStepId = "rebuild-catalogue-text-index";

/**
 * Builds the text engine's index anew, where there is one. One that is not there holds nothing up:
 * it gets its index when it is back.
 *
 * @throws HouseError 409 `catalogue_rebuild_running` when another process is at it
 */
export const rebuildTextIndexStep = createStep(
  rebuildTextIndexStepId,
  async (_input: Record<string, never>, { container }) => {
    if (!hasTextIndex(container)) {
      return new StepResponse({ rebuilt: false });
    }
    try {
      await pingTextEngine(container);
      if (!(await rebuildIndex(container, TEXT_INDEX))) {
        throw conflict("catalogue_rebuild_running", "The catalogue is being rebuilt already.");
      }
      await mirrorIndex(container);
      return new StepResponse({ rebuilt: true });
    } catch (error) {
      if (!isEngineUnavailable(error)) {
        throw error;
      }
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.warn(`The catalogue's text engine is not rebuilt now: ${error.message}`);
      return new StepResponse({ rebuilt: false });
    }
  },
);
