import { readCheckout } from "@/features/checkout/server/checkout-service";
import { handle } from "@/lib/session";

/** Everything the checkout page shows. */
export const GET = handle({}, (context) => readCheckout(context));
