import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { backoffMs } from "../../lib/catalogue/backoff";
import { withDigest } from "../../lib/catalogue/digest";
import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";
import { isEngineUnavailable } from "../../providers/search-meilisearch/health";
import { isFilled, readHeld, TEXT_INDEX, writeTo } from "./indexes";
import { PRODUCTS_AT_ONCE } from "./read-documents";
import { isIndexMissing, repairTextIndex } from "./text-index";

/** A document that the engine refused is left alone for so long at first, and never longer. */
const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 600_000;

/** What a run has copied to the text engine. */
export type MirrorReport = {
  mirrored: number;
  /** Products whose documents the engine refused; they are tried again later. */
  failed: number;
};

type Change = Awaited<ReturnType<CatalogueModuleService["takeUnmirrored"]>>[number];

/** What the engine refused, in this process: of which change, how often, and when it is tried again. */
const refused = new Map<string, { seq: number; failures: number; until: number }>();

function ledgerOf(container: MedusaContainer): CatalogueModuleService {
  return container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
}

function isResting({ product_id, seq }: Change): boolean {
  const rest = refused.get(product_id);
  return rest !== undefined && rest.seq === seq && Date.now() < rest.until;
}

/** Returns when the engine has applied what was written, and not before. */
async function mirrorBatch(container: MedusaContainer, changes: readonly Change[]): Promise<void> {
  const ids = changes.map(({ product_id }) => product_id);
  const held = await readHeld(container, { id: ids }, ids.length);
  const gone = ids.filter((id) => !held.has(id));
  const documents = [...held].map(([id, document]) => withDigest({ ...document, id }));
  await writeTo(container, TEXT_INDEX, documents, gone);
  await ledgerOf(container).acknowledgeMirrored(changes);
  ids.forEach((id) => refused.delete(id));
}

function leaveForLater(container: MedusaContainer, change: Change, error: unknown): void {
  const failures = (refused.get(change.product_id)?.failures ?? 0) + 1;
  const rest = backoffMs(failures, FIRST_REST_MS, LONGEST_REST_MS);
  refused.set(change.product_id, { seq: change.seq, failures, until: Date.now() + rest });
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      `The text engine did not take ${change.product_id}, which is tried again in ${rest / 1000} s: ${String(error)}`,
    );
}

/** Whether an error says nothing of the documents: each of them would fail in the same way. */
const isOfEngine = (error: unknown) => isEngineUnavailable(error) || isIndexMissing(error);

/**
 * One by one, so that a document the engine refuses holds up no other.
 *
 * @throws what the last one failed with, when several did and none was taken
 */
async function mirrorSingly(
  container: MedusaContainer,
  changes: readonly Change[],
): Promise<MirrorReport> {
  const failures: { change: Change; error: unknown }[] = [];
  for (const change of changes) {
    try {
      await mirrorBatch(container, [change]);
    } catch (error) {
      if (isOfEngine(error)) {
        throw error;
      }
      failures.push({ change, error });
    }
  }
  if (failures.length === changes.length && failures.length > 1) {
    throw failures.at(-1)?.error;
  }
  failures.forEach(({ change, error }) => leaveForLater(container, change, error));
  return { mirrored: changes.length - failures.length, failed: failures.length };
}

async function mirrorSome(
  container: MedusaContainer,
  changes: readonly Change[],
): Promise<MirrorReport> {
  try {
    await mirrorBatch(container, changes);
    return { mirrored: changes.length, failed: 0 };
  } catch (error) {
    if (isOfEngine(error)) {
      throw error;
    }
    const [only, ...others] = changes;
    if (only && !others.length) {
      leaveForLater(container, only, error);
      return { mirrored: 0, failed: 1 };
    }
    return mirrorSingly(container, changes);
  }
}

async function mirrorAll(container: MedusaContainer): Promise<MirrorReport> {
  const report: MirrorReport = { mirrored: 0, failed: 0 };
  for (;;) {
    const waiting = await ledgerOf(container).takeUnmirrored(PRODUCTS_AT_ONCE + refused.size);
    const changes = waiting.filter((change) => !isResting(change));
    if (!changes.length) {
      return report;
    }
    const { mirrored, failed } = await mirrorSome(container, changes);
    report.mirrored += mirrored;
    report.failed += failed;
  }
}

/**
 * Copies what the index has taken in to the text engine beside it, apart from the drain: an engine
 * that is dead or slow holds up nothing but itself. An engine that is without its index gets it first.
 *
 * @returns undefined when there is nothing to copy or nowhere to, or another process is at it
 * @throws EngineUnavailable when the engine is not there; what it has not taken stays noted
 */
export async function mirrorIndex(container: MedusaContainer): Promise<MirrorReport | undefined> {
  const ledger = ledgerOf(container);
  if (!(await isFilled(container)) || !(await repairTextIndex(container))) {
    return undefined;
  }
  const [waiting] = await ledger.takeUnmirrored(1);
  return waiting && ledger.exclusively("mirror", () => mirrorAll(container), false);
}
