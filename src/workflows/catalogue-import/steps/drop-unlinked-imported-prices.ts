import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

/**
 * Deletes prices that a run left behind when it was killed between making them and giving them to
 * their variants. They carry the product they were made for as their title. Nothing to undo: they
 * belong to nothing.
 */
export const dropUnlinkedImportedPricesStep = createStep(
  "drop-unlinked-imported-prices",
  async (externalIds: string[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "price_set",
      fields: ["id", "variant.id"],
      filters: { prices: { title: externalIds } },
    });
    const sets = data as unknown as { id: string; variant?: { id: string } | null }[];
    const unlinked = sets.filter(({ variant }) => !variant).map(({ id }) => id);
    if (unlinked.length) {
      await container.resolve(Modules.PRICING).deletePriceSets(unlinked);
    }
    return new StepResponse(undefined);
  },
);
