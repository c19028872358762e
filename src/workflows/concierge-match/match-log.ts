import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CONCIERGE_MODULE } from "../../modules/concierge";
import type { MatchRecord } from "../../modules/concierge/match-types";
import type ConciergeModuleService from "../../modules/concierge/service";

/** An answer waits so long for being written down, and goes out without it then. */
const WAIT_MS = 250;

/**
 * Writes answers down. One write at a time: what comes in meanwhile goes into the next one together,
 * so that a rush costs few statements. No workflow does it: there is nothing to undo and nobody to tell,
 * and the engine looks for each run in the database first, which takes longer than ranking everybody.
 */
class MatchLog {
  private waiting: MatchRecord[] = [];
  private writing: Promise<void> | undefined;

  /** Resolves when the answer is written down, or late: that must not keep it from the client. */
  async add(record: MatchRecord, scope: MedusaContainer): Promise<void> {
    this.waiting.push(record);
    const written = this.writing ? this.writing.then(() => this.write(scope)) : this.write(scope);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, WAIT_MS);
    });
    await Promise.race([written, late]);
    clearTimeout(timer);
  }

  private write(scope: MedusaContainer): Promise<void> {
    // Whoever comes first after a write takes everybody's along.
    if (!this.writing && this.waiting.length) {
      const service = scope.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
      this.writing = service
        .recordMatches(this.waiting.splice(0))
        .catch((error: unknown) => {
          const logger = scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
          logger.error(`Matches could not be written down: ${String(error)}`);
        })
        .finally(() => {
          this.writing = undefined;
        });
    }
    return this.writing ?? Promise.resolve();
  }
}

const logs = new WeakMap<object, MatchLog>();

/** The log of this process for the database of a scope. */
export function matchLog(scope: MedusaContainer): MatchLog {
  const database = scope.resolve<object>(ContainerRegistrationKeys.PG_CONNECTION);
  let log = logs.get(database);
  if (!log) {
    log = new MatchLog();
    logs.set(database, log);
  }
  return log;
}
