import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { environment } from "../config";
import { compareCatalogueWorkflow } from "../workflows/catalogue/workflows/compare-catalogue";

export default async function catalogueCompare(container: MedusaContainer): Promise<void> {
  if (!environment.catalogue.watches) {
    return;
  }
  const { result } = await compareCatalogueWorkflow(container).run({ input: {} });
  if (result && result.missing + result.surplus + result.different > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`The catalogue's index had gone astray and is repaired: ${JSON.stringify(result)}`);
  }
}

export const config = {
  name: "catalogue-compare",
  schedule: "*/10 * * * *",
};
