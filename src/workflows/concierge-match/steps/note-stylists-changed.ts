import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type ConciergeModuleService from "../../../modules/concierge/service";
import { type NamedByEvent, stylistsOfEvent } from "../lib/stylists-of-event";

export type NoteStylistsChangedInput = { event: string; data: NamedByEvent };

/** Tells the servers whose facts to read again. To have told once too often does no harm. */
export const noteStylistsChangedStep = createStep(
  "note-stylists-changed",
  async ({ event, data }: NoteStylistsChangedInput, { container }) => {
    const ids = await stylistsOfEvent(container, event, data);
    await container.resolve<ConciergeModuleService>(CONCIERGE_MODULE).noteStylistsChanged(ids);
    return new StepResponse(ids);
  },
);
