import { handle } from "@/lib/session";

/** Forgets the stylist on this device; a client's session beside it stays. */
export const POST = handle({ actor: "stylist" }, async ({ cookies }) => {
  cookies.clearSession("stylist");
  return { signed_in_as: null };
});
