import type { MedusaContainer } from "@medusajs/framework/types";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type ConciergeModuleService from "../../../modules/concierge/service";

/** The concierge module of a container. */
export function concierge(container: MedusaContainer): ConciergeModuleService {
  return container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
}
