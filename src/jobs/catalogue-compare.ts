import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { environment } from "../config";
import { compareCatalogueWorkflow } from "../workflows/catalogue/workflows/compare-catalogue";

/**
 * So few at a time that nobody waits for them where server and worker are one process: comparing a
 * piece costs about 5 ms of CPU. Twenty thousand pieces are gone through in under two hours.
 */
const PRODUCTS_A_RUN = 50;

/** Where this process goes on; after a start, from the beginning. */
const place = { after: "" };

export default async function catalogueCompare(container: MedusaContainer): Promise<void> {
  if (!environment.catalogue.watches) {
    return;
  }
  const { result } = await compareCatalogueWorkflow(container).run({
    input: { after: place.after, at_most: PRODUCTS_A_RUN },
  });
  if (!result) {
    return;
  }
  const { next, ...report } = result;
  place.after = next ?? "";
  if (report.missing + report.surplus + report.different > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`The catalogue's index had gone astray and is repaired: ${JSON.stringify(report)}`);
  }
}

export const config = {
  name: "catalogue-compare",
  schedule: { interval: 15_000 },
};
