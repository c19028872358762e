import type { ISearchModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { conflict } from "../../../lib/house-error";
import { CATALOGUE_MODULE } from "../../../modules/catalogue";
import type CatalogueModuleService from "../../../modules/catalogue/service";
import { type CatalogueIndex, hasTextIndex, TEXT_INDEX } from "../indexes";

const rebuildIndexStepId = "rebuild-catalogue-index";
/** The database's clock and ours may differ by so much. */
const CLOCKS_APART_MS = 60_000;

/**
 * Builds an index anew beside the one in force and puts it in its place when it is whole. What
 * changed meanwhile went into the old one: it is marked again, and reaches the new one with the next
 * drain. A house without an engine for words has nothing to do for it.
 *
 * @throws HouseError 409 `catalogue_rebuild_running` when another process is at it
 */
export const rebuildIndexStep = createStep(
  rebuildIndexStepId,
  async ({ index }: { index: CatalogueIndex }, { container }) => {
    if (index === TEXT_INDEX && !hasTextIndex(container)) {
      return new StepResponse({ marked: 0 });
    }
    const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const search = container.resolve<ISearchModuleService>(Modules.SEARCH);
    const since = new Date(Date.now() - CLOCKS_APART_MS);
    const done = await ledger.exclusively(
      "rebuild",
      async () => {
        await search.reindex({ index });
        return { marked: await ledger.markAgainSince(since) };
      },
      false,
    );
    if (!done) {
      throw conflict("catalogue_rebuild_running", "The catalogue is being rebuilt already.");
    }
    // Under the drain's lock: publications are read in the order of their numbers, so they must be
    // committed in it.
    await ledger.exclusively("drain", () => ledger.publishEverything(), true);
    return new StepResponse(done);
  },
);
