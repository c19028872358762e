import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../config";
import { mirrorSoon } from "../workflows/catalogue/follow";
import { watchCatalogueWorkflow } from "../workflows/catalogue/workflows/watch-catalogue";

export default async function catalogueWatch(container: MedusaContainer): Promise<void> {
  if (environment.catalogue.watches) {
    await watchCatalogueWorkflow(container).run({ input: {} });
    mirrorSoon(container);
  }
}

export const config = {
  name: "catalogue-watch",
  schedule: { interval: 2_000 },
};
