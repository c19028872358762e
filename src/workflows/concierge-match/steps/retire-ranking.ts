import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type ConciergeModuleService from "../../../modules/concierge/service";

/** Lets the rules answer again. In one transaction, and safe to repeat. */
export const retireRankingStep = createStep("retire-ranking", async (_, { container }) => {
  const service = container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
  return new StepResponse({ retired: await service.retireRanking() });
});
