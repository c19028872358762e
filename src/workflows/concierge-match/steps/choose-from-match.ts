import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type ConciergeModuleService from "../../../modules/concierge/service";

export type ChooseFromMatchInput = { match_id: string; stylist_id: string; customer_id: string };

/** Remembers that a client opened a profile. They did, so nothing takes it back. */
export const chooseFromMatchStep = createStep(
  "choose-from-match",
  async (input: ChooseFromMatchInput, { container }) => {
    const service = container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
    return new StepResponse(await service.chooseFromMatch(input));
  },
);
