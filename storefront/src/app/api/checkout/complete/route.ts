import { buyerOf } from "@/features/checkout/server/buyer";
import { checkoutCart } from "@/features/checkout/server/checkout-service";
import { placeOrder } from "@/features/checkout/server/place-order";
import { completeSchema } from "@/features/checkout/server/schemas";
import { handle, HouseError } from "@/lib/session";

/** Places the order; a second tap is answered with the order of the first. */
export const POST = handle({ body: completeSchema }, async (route) => {
  const context = await buyerOf(route);
  try {
    const cart = await checkoutCart(context);
    return { order_id: await placeOrder(context, cart) };
  } catch (error) {
    if (error instanceof HouseError && error.code === "already_placed") {
      return { order_id: error.details?.order_id };
    }
    throw error;
  }
});
