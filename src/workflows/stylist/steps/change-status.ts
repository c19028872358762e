import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { ChangeStylistStatusInput } from "../../../modules/stylist/types";

const changeStatusStepId = "move-stylist";

/**
 * Moves a stylist along the state machine. Undone by writing the earlier status back, which is no
 * transition: the row that told of the change goes with it.
 */
export const changeStatusStep = createStep(
  changeStatusStepId,
  async (input: ChangeStylistStatusInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const move = await service.changeStylistStatus(input);
    return new StepResponse(move, move.change_id);
  },
  async (changeId, { container }) => {
    if (changeId) {
      const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
      await service.undoStylistStatusChange(changeId);
    }
  },
);
