import { changeCart } from "@/features/bag/server/bag-service";
import { buyerOf } from "@/features/checkout/server/buyer";
import { checkoutCart, presentCheckout } from "@/features/checkout/server/checkout-service";
import { contactSchema } from "@/features/checkout/server/schemas";
import { handle } from "@/lib/session";

/** Where the confirmation is sent. */
export const POST = handle({ body: contactSchema }, async (route) => {
  const context = await buyerOf(route);
  const cart = await checkoutCart(context);
  const changed = await changeCart(context, cart.id, "", { email: context.body.email });
  return presentCheckout(context, changed);
});
