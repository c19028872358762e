import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { StylistProfileInput } from "../../../modules/stylist/types";

export type UpdateProfileStepInput = { id: string; profile: StylistProfileInput };

const updateProfileStepId = "update-stylist-profile";

/** Writes into a profile; undone by writing back what was there. */
export const updateProfileStep = createStep(
  updateProfileStepId,
  async ({ id, profile }: UpdateProfileStepInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const update = await service.updateProfile(id, profile);
    return new StepResponse({ id }, update);
  },
  async (update, { container }) => {
    if (update) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).undoProfileUpdate(update);
    }
  },
);
