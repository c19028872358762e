import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { notFound } from "../../../lib/house-error";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { StylistImage } from "../../../modules/stylist/types";

export type SetPortraitInput = { stylist_id: string; portrait: StylistImage };

const setPortraitStepId = "set-stylist-portrait";

/** Shows another portrait; undone by the one before. */
export const setPortraitStep = createStep(
  setPortraitStepId,
  async ({ stylist_id, portrait }: SetPortraitInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const [stylist] = await service.listStylists({ id: stylist_id }, { take: 1 });
    if (!stylist) {
      throw notFound("We do not know this stylist.");
    }
    const before = stylist.portrait as StylistImage | null;
    await service.updateStylists({ id: stylist_id, portrait: { ...portrait } });
    return new StepResponse(
      { id: stylist_id, replaced_url: before?.url ?? null },
      { id: stylist_id, portrait: before && { ...before } },
    );
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).updateStylists(before);
    }
  },
);
