import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { OpenApplicationInput } from "../../../modules/stylist/types";

const openApplicationStepId = "open-stylist-application";

/** Opens an application; undone by deleting it. */
export const openApplicationStep = createStep(
  openApplicationStepId,
  async (input: OpenApplicationInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const { id } = await service.openApplication(input);
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).deleteStylists([id]);
    }
  },
);
