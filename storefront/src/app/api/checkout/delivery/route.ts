import { buyerOf } from "@/features/checkout/server/buyer";
import {
  checkoutCart,
  presentCheckout,
  setDelivery,
} from "@/features/checkout/server/checkout-service";
import { deliverySchema } from "@/features/checkout/server/schemas";
import { handle } from "@/lib/session";

/** How the pieces travel. */
export const POST = handle({ body: deliverySchema }, async (route) => {
  const context = await buyerOf(route);
  const cart = await checkoutCart(context);
  return presentCheckout(context, await setDelivery(context, cart, context.body.delivery_id));
});
