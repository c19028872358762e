import { openCart, presentBag } from "@/features/bag/server/bag-service";
import { handle } from "@/lib/session";

/** The visitor's bag. Asking for it creates nothing. */
export const GET = handle({}, async (context) => presentBag(context, await openCart(context)));
