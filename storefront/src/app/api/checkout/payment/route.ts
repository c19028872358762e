import { rereadCart } from "@/features/bag/server/bag-service";
import { buyerOf } from "@/features/checkout/server/buyer";
import { checkoutCart, presentCheckout } from "@/features/checkout/server/checkout-service";
import { preparePayment } from "@/features/checkout/server/payment";
import { paymentSchema } from "@/features/checkout/server/schemas";
import { handle } from "@/lib/session";

/** Prepares the payment of the present total. */
export const POST = handle({ body: paymentSchema }, async (route) => {
  const context = await buyerOf(route);
  const cart = await checkoutCart(context);
  await preparePayment(context, cart, context.body.method);
  return presentCheckout(context, (await rereadCart(context, cart.id)) ?? cart);
});
