import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { environment } from "../config";
import { mirrorSoon } from "../workflows/catalogue/follow";
import { compareCatalogueWorkflow } from "../workflows/catalogue/workflows/compare-catalogue";
import { compareTextIndexWorkflow } from "../workflows/catalogue/workflows/compare-text-index";

/**
 * So few at a time that nobody waits for them where server and worker are one process: comparing a
 * piece costs about 5 ms of CPU. Twenty thousand pieces are gone through in under two hours.
 */
const PRODUCTS_A_RUN = 50;
/** A copy in the text engine costs a fiftieth of that: twenty thousand take 25 minutes. */
const COPIES_A_RUN = 200;

/** Where this process goes on; after a start, from the beginning. */
const place = { after: "", text: { after: "", skip: 0 } };

type Found = { missing: number; surplus: number; different: number };

function say(container: MedusaContainer, what: string, report: Found): void {
  if (report.missing + report.surplus + report.different > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(
      `The catalogue's ${what} had gone astray and is repaired: ${JSON.stringify(report)}`,
    );
  }
}

async function compareIndex(container: MedusaContainer): Promise<void> {
  const { result } = await compareCatalogueWorkflow(container).run({
    input: { after: place.after, at_most: PRODUCTS_A_RUN },
  });
  if (result) {
    const { next, ...report } = result;
    place.after = next ?? "";
    say(container, "index", report);
  }
}

async function compareTextEngine(container: MedusaContainer): Promise<void> {
  const { result } = await compareTextIndexWorkflow(container).run({
    input: { ...place.text, at_most: COPIES_A_RUN },
  });
  if (result) {
    const { next, ...report } = result;
    place.text = next;
    say(container, "text engine", report);
    mirrorSoon(container);
  }
}

export default async function catalogueCompare(container: MedusaContainer): Promise<void> {
  if (environment.catalogue.watches) {
    await compareIndex(container);
    if (environment.search.meilisearch) {
      await compareTextEngine(container);
    }
  }
}

export const config = {
  name: "catalogue-compare",
  schedule: { interval: 15_000 },
};
