import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";
import type { CatalogueIndex } from "./indexes";

/** The database's clock and ours may differ by so much. */
const CLOCKS_APART_MS = 60_000;

/**
 * Builds an index anew beside the one in force and puts it in its place when it is whole. What
 * changed meanwhile went into the old one: it is marked again, and reaches the new one with the next
 * drain.
 *
 * @param isNeeded asked once no other process is at it
 * @returns how many were marked; undefined when another process is at it or it is not needed any more
 */
export async function rebuildIndex(
  container: MedusaContainer,
  index: CatalogueIndex,
  isNeeded: () => Promise<boolean> = async () => true,
): Promise<{ marked: number } | undefined> {
  const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH);
  const since = new Date(Date.now() - CLOCKS_APART_MS);
  const rebuild = async () => {
    if (!(await isNeeded())) {
      return undefined;
    }
    await search.reindex({ index });
    return { marked: await ledger.markAgainSince(since) };
  };
  const done = await ledger.exclusively("rebuild", rebuild, false);
  if (done) {
    // Under the drain's lock: publications are read in the order of their numbers, so they must be
    // committed in it.
    await ledger.exclusively("drain", () => ledger.publishEverything(), true);
  }
  return done;
}
