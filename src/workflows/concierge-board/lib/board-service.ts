import type { MedusaContainer } from "@medusajs/framework/types";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type ConciergeModuleService from "../../../modules/concierge/service";

export function boardService(container: MedusaContainer): ConciergeModuleService {
  return container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
}
