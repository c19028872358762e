import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";

const listStylistIdsStepId = "list-stylist-ids";
/** Applications included: more than the house has seen. */
const EVERYBODY = 20_000;

/** The ids of all stylists, whatever their state. */
export const listStylistIdsStep = createStep(
  listStylistIdsStepId,
  async (_input: Record<string, never>, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const rows = await service.listStylists({}, { select: ["id"], take: EVERYBODY });
    return new StepResponse({ ids: rows.map(({ id }) => id) });
  },
);
