import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { environment } from "../../../config";
import { MatchMemory } from "./memory";
import { houseSource } from "./source";

/** One for each database that this process has open: the tests open several, one after another. */
const memories = new WeakMap<object, MatchMemory>();

/** The memory of this process; made when it is first asked for. It is not ready by that. */
export function matchMemory(scope: MedusaContainer): MatchMemory {
  const database = scope.resolve<object>(ContainerRegistrationKeys.PG_CONNECTION);
  let memory = memories.get(database);
  if (!memory) {
    const logger = scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
    memory = new MatchMemory(houseSource(scope), logger, { lookAlways: environment.isTest });
    memories.set(database, memory);
  }
  return memory;
}
