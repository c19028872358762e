import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { environment } from "../../../config";
import { mailLocaleOf } from "../../../lib/mail/locale";
import { orderConfirmationMail } from "../../../lib/mail/order-confirmation";
import { sendMailStep } from "../../mail/steps/send-mail";
import { CONFIRMED_ORDER_FIELDS, type PlacedOrder, toConfirmedOrder } from "../confirmed-order";

/** Confirms an order to whoever placed it, in the language of the order. */
export const sendOrderConfirmationWorkflow = createWorkflow(
  "send-order-confirmation",
  (input: WorkflowData<{ order_id: string }>) => {
    const { data: orders } = useQueryGraphStep({
      entity: "order",
      fields: CONFIRMED_ORDER_FIELDS,
      filters: { id: input.order_id },
    });
    const order = transform({ orders }, (data) => data.orders[0] as PlacedOrder | undefined);
    when("has-address", { order }, (data) => Boolean(data.order?.email)).then(() => {
      const mail = transform({ order }, (data) => {
        const placed = data.order as PlacedOrder;
        return {
          to: placed.email ?? "",
          template: "order-confirmation",
          key: `order.placed:${placed.id}`,
          resource: { type: "order", id: placed.id },
          content: orderConfirmationMail({
            locale: mailLocaleOf(placed.locale, placed.region?.metadata?.market),
            order: toConfirmedOrder(placed),
            storefrontUrl: environment.storefrontUrl,
          }),
        };
      });
      sendMailStep(mail);
    });
    return new WorkflowResponse(void 0);
  },
);
