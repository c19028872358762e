import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

export type ImportedProduct = {
  id: string;
  external_id: string;
  variants: {
    id: string;
    sku: string | null;
    manage_inventory: boolean;
    inventory_items?: {
      inventory_item_id: string;
      inventory?: {
        location_levels?: { id: string; location_id: string; stocked_quantity: number }[];
      };
    }[];
  }[];
};

/** Reads the products of a batch, now that all their variants and articles are there. */
export const readImportedVariantsStep = createStep(
  "read-imported-variants",
  async (externalIds: string[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "product",
      fields: [
        "id",
        "external_id",
        "variants.id",
        "variants.sku",
        "variants.manage_inventory",
        "variants.inventory_items.inventory_item_id",
        "variants.inventory_items.inventory.location_levels.id",
        "variants.inventory_items.inventory.location_levels.location_id",
        "variants.inventory_items.inventory.location_levels.stocked_quantity",
      ],
      filters: { external_id: externalIds },
    });
    return new StepResponse(data as unknown as ImportedProduct[]);
  },
);
