import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { notFound } from "../../../lib/house-error";
import { PARTNER_MODULE } from "../../../modules/partner";
import { type BrandStatus, brandTransition } from "../../../modules/partner/lib/brand-status";
import type PartnerModuleService from "../../../modules/partner/service";

export type ChangeBrandStatusStepInput = {
  id: string;
  status: BrandStatus;
  actor_id: string | null;
};

const changeBrandStatusStepId = "change-brand-status";

/**
 * Moves one brand along its state machine. Undone by writing the earlier status back, which is no
 * transition: the row that told of the change goes with it.
 */
export const changeBrandStatusStep = createStep(
  changeBrandStatusStepId,
  async ({ id, status, actor_id }: ChangeBrandStatusStepInput, { container }) => {
    const service = container.resolve<PartnerModuleService>(PARTNER_MODULE);
    const [brand] = await service.listBrands({ id });
    if (!brand) {
      throw notFound(`There is no brand with the id ${id}.`);
    }
    const change = { id, from: brand.status, to: status, actor_id };
    const { change_id } = await service.changeBrandStatus(change);
    const event = brandTransition(brand.status, status)?.event;
    return new StepResponse({ id, event: event ?? "" }, change_id);
  },
  async (changeId, { container }) => {
    if (!changeId) {
      return;
    }
    await container.resolve<PartnerModuleService>(PARTNER_MODULE).undoBrandStatusChange(changeId);
  },
);
