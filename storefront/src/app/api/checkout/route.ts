import { buyerOf } from "@/features/checkout/server/buyer";
import { readCheckout } from "@/features/checkout/server/checkout-service";
import { handle } from "@/lib/session";

/** Everything the checkout page shows. */
export const GET = handle({}, async (context) => readCheckout(await buyerOf(context)));
