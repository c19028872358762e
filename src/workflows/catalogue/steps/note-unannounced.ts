import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CATALOGUE_MODULE } from "../../../modules/catalogue";
import type CatalogueModuleService from "../../../modules/catalogue/service";
import { findAffectedProducts } from "../affected-products";
import { idsFiledUnder, isFilled } from "../indexes";
import { lookForUnannounced } from "../watch";

const noteUnannouncedStepId = "note-unannounced-changes";
/** Longer than the time between the last look at an index and its replacement by another. */
const BEFORE_NEW_VERSION_MS = 600_000;

/** Products that the index has under categories; those that were taken off them are among them. */
async function takenOff(container: MedusaContainer, categoryIds: string[]): Promise<string[]> {
  if (!categoryIds.length || !(await isFilled(container))) {
    return [];
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_category",
    fields: ["handle"],
    filters: { id: categoryIds },
  });
  return idsFiledUnder(
    container,
    data.map(({ handle }) => handle),
  );
}

/**
 * Marks what has changed without an event. Of a new version of the index nobody knows what it has
 * missed while it was built: what changed lately is marked again, and everybody reads it anew.
 */
export const noteUnannouncedStep = createStep(
  noteUnannouncedStepId,
  async (_input: Record<string, never>, { container }) => {
    const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const unannounced = await lookForUnannounced(container);
    const { price_list_ids, category_ids, new_version } = unannounced;
    const products = await findAffectedProducts(container, [
      { kind: "price_list", ids: price_list_ids },
      { kind: "category", ids: category_ids },
    ]);
    await ledger.markChanged([...products, ...(await takenOff(container, category_ids))]);
    if (new_version) {
      await ledger.markAgainSince(new Date(Date.now() - BEFORE_NEW_VERSION_MS));
      await ledger.exclusively("drain", () => ledger.publishEverything(), true);
    }
    unannounced.remember();
    return new StepResponse({ marked: products.length, new_version });
  },
);
