import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { noteBoardOrdersWorkflow } from "../workflows/concierge-board/workflows/note-board-orders";

export default async function boardOrders({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await noteBoardOrdersWorkflow(container).run({ input: { order_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "note-board-orders" },
};
