import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type { RankingModelInput } from "../../../modules/concierge/match-types";
import type ConciergeModuleService from "../../../modules/concierge/service";

export type AdoptRankingInput = { ranking: RankingModelInput; is_better: boolean };

/**
 * Lets a learned ranking answer, or remembers it as refused. In one transaction; nothing follows that
 * could fail, so nothing takes it back.
 */
export const adoptRankingStep = createStep(
  "adopt-ranking",
  async ({ ranking, is_better }: AdoptRankingInput, { container }) => {
    const service = container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
    return new StepResponse(
      is_better ? await service.adoptRanking(ranking) : await service.refuseRanking(ranking),
    );
  },
);
