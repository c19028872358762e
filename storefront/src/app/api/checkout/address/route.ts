import { buyerOf } from "@/features/checkout/server/buyer";
import {
  checkoutCart,
  presentCheckout,
  setAddress,
} from "@/features/checkout/server/checkout-service";
import { checkoutAddressSchema } from "@/features/checkout/server/schemas";
import { handle } from "@/lib/session";

/** Where the pieces go. */
export const POST = handle({ body: checkoutAddressSchema }, async (route) => {
  const context = await buyerOf(route);
  const cart = await checkoutCart(context);
  const { address, keep } = context.body;
  return presentCheckout(context, await setAddress(context, cart, address, keep));
});
