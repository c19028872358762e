import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { environment } from "../config";
import { drainSoon } from "../workflows/catalogue/follow";
import { recordSaleWorkflow } from "../workflows/catalogue/workflows/record-sale";

export default async function catalogueSales({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  if (environment.catalogue.followsEvents) {
    await recordSaleWorkflow(container).run({ input: { order_id: event.data.id } });
    drainSoon(container);
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "catalogue-sales" },
};
