import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ProductWorkflowEvents } from "@medusajs/framework/utils";
import { environment } from "../config";
import { lookAtPicturesOfPiecesWorkflow } from "../workflows/picture/workflows/look-at-pictures-of-pieces";

export default async function piecePictures({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  if (environment.catalogue.followsEvents) {
    await lookAtPicturesOfPiecesWorkflow(container).run({
      input: { product_ids: [event.data.id] },
    });
  }
}

export const config: SubscriberConfig = {
  event: [ProductWorkflowEvents.CREATED, ProductWorkflowEvents.UPDATED],
  context: { subscriberId: "look-at-piece-pictures" },
};
