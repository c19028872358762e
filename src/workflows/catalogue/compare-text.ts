import type { MedusaContainer } from "@medusajs/framework/types";
import { withDigest } from "../../lib/catalogue/digest";
import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";
import { isEngineUnavailable } from "../../providers/search-meilisearch/health";
import { heldIds, isFilled, readHeld } from "./indexes";
import { isIndexMissing, readMirrored } from "./text-index";

/** How far a comparison has come: through the documents, and through what the engine holds. */
type TextPlace = {
  /** Id of the piece after which to go on; "" at the beginning. */
  after: string;
  /** How many of the engine's documents have been looked at. */
  skip: number;
};

/** Where to begin, and how many documents at most; all of them unless said. */
export type TextCompareRange = Partial<TextPlace> & { at_most?: number };

/** How the text engine differed from the index it is a copy of. */
export type TextCompareReport = {
  compared: number;
  /** Documents that the engine did not have. */
  missing: number;
  /** Documents of the engine that the index has not. */
  surplus: number;
  /** Documents that were other ones in the engine. */
  different: number;
  /** Where to go on; at the beginning again after the end. */
  next: TextPlace;
};

type Part = {
  compared: number;
  missing: string[];
  different: string[];
  end: boolean;
  after: string;
};

const DOCUMENTS_AT_ONCE = 200;
/** With more than this to catch up with, the engine is compared when it has. */
const MOST_ON_THE_WAY = 2_000;

/** The index's documents from an id on, against the engine's copies of them. */
async function compareCopies(
  container: MedusaContainer,
  after: string,
  atOnce: number,
): Promise<Part> {
  const held = await readHeld(container, { id: { $gt: after } }, atOnce);
  const ids = [...held.keys()];
  const copies = ids.length ? await readMirrored(container, { ids }) : new Map<string, unknown>();
  return {
    compared: ids.length,
    missing: ids.filter((id) => !copies.has(id)),
    different: [...held]
      .filter(([id, document]) => {
        const { digest } = withDigest({ ...document, id });
        return copies.has(id) && copies.get(id) !== digest;
      })
      .map(([id]) => id),
    end: ids.length < atOnce,
    after: ids.at(-1) ?? after,
  };
}

/** A page of the engine's documents, against what the index has. */
async function findSurplus(container: MedusaContainer, skip: number, atOnce: number) {
  const ids = [...(await readMirrored(container, { skip, take: atOnce })).keys()];
  const known = await heldIds(container, ids);
  return { surplus: ids.filter((id) => !known.has(id)), end: ids.length < atOnce };
}

/**
 * Pieces whose documents are being written or wait to be copied. To be asked after both sides have been
 * read, and in this order: what was written before we read is still dirty, or is not copied yet.
 *
 * @returns undefined when there are too many to compare anything
 */
async function onTheWay(ledger: CatalogueModuleService): Promise<Set<string> | undefined> {
  const dirty = await ledger.takeDirty(MOST_ON_THE_WAY);
  const unmirrored = await ledger.takeUnmirrored(MOST_ON_THE_WAY);
  return Math.max(dirty.length, unmirrored.length) === MOST_ON_THE_WAY
    ? undefined
    : new Set([...dirty, ...unmirrored].map(({ product_id }) => product_id));
}

async function compareFrom(
  container: MedusaContainer,
  { after = "", skip = 0, at_most: atMost }: TextCompareRange,
): Promise<TextCompareReport | undefined> {
  const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  const atOnce = Math.min(atMost ?? DOCUMENTS_AT_ONCE, DOCUMENTS_AT_ONCE);
  const report = { compared: 0, missing: 0, surplus: 0, different: 0 };
  const place: TextPlace = { after, skip };
  const done = { copies: false, surplus: false };
  while (!done.copies || !done.surplus) {
    const copies = done.copies ? undefined : await compareCopies(container, place.after, atOnce);
    const others = done.surplus ? undefined : await findSurplus(container, place.skip, atOnce);
    const late = await onTheWay(ledger);
    if (!late) {
      return undefined;
    }
    const wrong = (ids: readonly string[] = []) => ids.filter((id) => !late.has(id));
    const missing = wrong(copies?.missing);
    const different = wrong(copies?.different);
    const surplus = wrong(others?.surplus);
    await ledger.markChanged([...missing, ...different, ...surplus]);
    report.compared += copies?.compared ?? 0;
    report.missing += missing.length;
    report.different += different.length;
    report.surplus += surplus.length;
    done.copies ||= copies?.end ?? false;
    done.surplus ||= others?.end ?? false;
    place.after = copies?.after ?? place.after;
    place.skip += others ? atOnce : 0;
    if (atMost !== undefined) {
      break;
    }
  }
  const next = { after: done.copies ? "" : place.after, skip: done.surplus ? 0 : place.skip };
  return { ...report, next };
}

/**
 * Compares what the text engine holds with the index it is a copy of, by ids and digests, and marks
 * what is wrong: it is written or deleted with the next drain. Nothing is copied meanwhile, so that
 * what is on its way is not taken for wrong.
 *
 * @returns undefined while the engine is not there, without its index or far behind, and while another
 *   process copies
 */
export async function compareTextIndex(
  container: MedusaContainer,
  range: TextCompareRange,
): Promise<TextCompareReport | undefined> {
  const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  if (!(await isFilled(container))) {
    return undefined;
  }
  try {
    return await ledger.exclusively("mirror", () => compareFrom(container, range), false);
  } catch (error) {
    // Copying says so and mends it.
    if (isEngineUnavailable(error) || isIndexMissing(error)) {
      return undefined;
    }
    throw error;
  }
}
