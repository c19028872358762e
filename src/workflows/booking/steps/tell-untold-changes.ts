import type { Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import { tellChange } from "../lib/tell-change";

/** In one run; what is left then is there in the next one. */
const AT_MOST = 50;

/**
 * Tells people of changes whose event nobody has heard: the process died between the change and its
 * event, or over the mails. Each is taken on by itself, so that a death here costs the lease of one; what
 * cannot be sent comes again, ever more seldom. Safe to run twice and in many processes.
 */
export const tellUntoldChangesStep = createStep(
  "tell-untold-changes",
  async (_input: unknown, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
    const done = { told: 0, left: 0 };
    while (done.told + done.left < AT_MOST) {
      const change = await service.claimNextUntoldChange();
      if (!change) {
        break;
      }
      try {
        await tellChange(container, change);
        done.told += 1;
      } catch (error) {
        done.left += 1;
        logger.warn(`Nobody could be told of ${change.change_id}: ${String(error)}`);
      }
    }
    return new StepResponse(done);
  },
);
