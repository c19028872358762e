import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isSameDocument } from "../../lib/catalogue/same-document";
import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";
import type { DirtyChange } from "../../modules/catalogue/service";
import { DOCUMENT_INDEX, isFilled, readHeld, writeTo } from "./indexes";
import { PRODUCTS_AT_ONCE, readDocuments } from "./read-documents";

/** What a drain has done. */
export type DrainReport = {
  /** Products whose documents were made anew. */
  indexed: number;
  /** Those of them whose document is another one now. */
  changed: number;
  /** Products that could not be made into a document; they are tried again. */
  failed: number;
};

function ledgerOf(container: MedusaContainer): CatalogueModuleService {
  return container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
}

/** Brings the documents of a batch up to date; says how many are others now. */
async function indexBatch(
  container: MedusaContainer,
  changes: readonly DirtyChange[],
): Promise<number> {
  const ids = changes.map(({ product_id }) => product_id);
  const held = await readHeld(container, { id: ids }, ids.length);
  const { documents } = await readDocuments(container, { id: ids }, ids.length);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const gone = ids.filter((id) => !byId.has(id));
  const handled = changes.map((change) => {
    const document = byId.get(change.product_id);
    const before = held.get(change.product_id);
    const differs = document ? !isSameDocument(document, before) : before !== undefined;
    return { ...change, changed: differs || change.writing };
  });
  const others = handled.filter(({ changed }) => changed);
  if (others.length) {
    await ledgerOf(container).beginWriting(others.map(({ product_id }) => product_id));
  }
  // Written even where nothing differs: the version compared with may be one that is being replaced.
  await writeTo(container, DOCUMENT_INDEX, documents, gone);
  await ledgerOf(container).acknowledge(handled);
  return others.length;
}

/** One by one, so that a product that breaks holds up no other; those that break stay dirty. */
async function indexSingly(
  container: MedusaContainer,
  changes: readonly DirtyChange[],
  failed: Set<string>,
): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  let changed = 0;
  for (const change of changes) {
    try {
      changed += await indexBatch(container, [change]);
    } catch (error) {
      failed.add(change.product_id);
      logger.error(`The catalogue cannot index ${change.product_id}: ${String(error)}`);
    }
  }
  return changed;
}

async function drainAll(container: MedusaContainer): Promise<DrainReport> {
  const failed = new Set<string>();
  const report = { indexed: 0, changed: 0 };
  for (;;) {
    const waiting = await ledgerOf(container).takeDirty(PRODUCTS_AT_ONCE + failed.size);
    const changes = waiting.filter(({ product_id }) => !failed.has(product_id));
    if (!changes.length) {
      return { ...report, failed: failed.size };
    }
    const before = failed.size;
    report.changed += await indexBatch(container, changes).catch(() =>
      indexSingly(container, changes, failed),
    );
    report.indexed += changes.length - (failed.size - before);
  }
}

/**
 * Brings the index up to date with everything the ledger has noted, one process at a time.
 *
 * @param wait whether to wait for a drain of another process: it may have looked before our mark
 * @returns undefined when there is nothing to do, when the index has never been filled, or when
 *   another process drains and this one was not to wait
 */
export async function drainLedger(
  container: MedusaContainer,
  wait: boolean,
): Promise<DrainReport | undefined> {
  const ledger = ledgerOf(container);
  const [waiting] = await ledger.takeDirty(1);
  if (!waiting || !(await isFilled(container))) {
    return undefined;
  }
  return ledger.exclusively("drain", () => drainAll(container), wait);
}
