import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

/** Something that happened; ids only. */
export type HouseEvent = { name: string; data: { id: string } };

/**
 * Emits events of several names, which Medusa's own step cannot. They leave when the workflow has
 * succeeded, and not at all when it fails.
 */
export const emitEventsStep = createStep(
  "emit-events",
  async (events: HouseEvent[], { container, eventGroupId }) => {
    const metadata = eventGroupId ? { eventGroupId } : {};
    if (events.length > 0) {
      const bus = container.resolve(Modules.EVENT_BUS);
      await bus.emit(events.map(({ name, data }) => ({ name, data, metadata })));
    }
    return new StepResponse(events, eventGroupId);
  },
  async (eventGroupId, { container }) => {
    if (eventGroupId) {
      await container.resolve(Modules.EVENT_BUS).clearGroupedEvents(eventGroupId);
    }
  },
);
