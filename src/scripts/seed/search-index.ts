import { isFilled } from "../../workflows/catalogue/indexes";
import { compareCatalogueWorkflow } from "../../workflows/catalogue/workflows/compare-catalogue";
import { rebuildCatalogueWorkflow } from "../../workflows/catalogue/workflows/rebuild-catalogue";
import type { SeedContext } from "./context";

/** How many documents were not what they should be; they are put right where that can be done. */
async function astray({ container }: SeedContext): Promise<number> {
  const { result } = await compareCatalogueWorkflow(container).run({ input: {} });
  return result ? result.missing + result.surplus + result.different : 0;
}

/**
 * Brings the catalogue's index up to date, so that the house opens with all of it: built the first
 * time, compared and put right later, and built anew where that did not help. No event reaches it
 * from here, because a script runs no worker.
 */
export async function seedSearchIndex(context: SeedContext): Promise<void> {
  const filled = await isFilled(context.container);
  const sound = filled && ((await astray(context)) === 0 || (await astray(context)) === 0);
  if (!sound) {
    await rebuildCatalogueWorkflow(context.container).run({ input: { with_text_index: true } });
    // Orders that were placed before anybody followed them.
    await astray(context);
  }
  context.say("The catalogue's index");
}
