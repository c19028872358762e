import { handle } from "@/lib/session";

/**
 * Forgets the client on this device: the token, and which orders were placed here. The bag is
 * theirs: the API shows it to nobody else, and it is here again when they sign in.
 */
export const POST = handle({}, async ({ cookies }) => {
  cookies.clearSession();
  cookies.clearOrders();
  return { signed_in: false };
});
