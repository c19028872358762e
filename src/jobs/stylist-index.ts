import type { MedusaContainer } from "@medusajs/framework/types";
import { indexEveryStylistWorkflow } from "../workflows/stylist/workflows/index-every-stylist";

/** Once a night, for what no event has told: an index that was away just then. */
export default async function stylistIndexJob(container: MedusaContainer): Promise<void> {
  await indexEveryStylistWorkflow(container).run({ input: {} });
}

export const config = {
  name: "index-every-stylist-nightly",
  schedule: "23 3 * * *",
};
