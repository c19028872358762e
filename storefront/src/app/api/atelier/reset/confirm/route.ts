import { resetConfirmSchema } from "@/features/atelier/server/schemas";
import { confirmReset } from "@/features/atelier/server/sign-in";
import { handle } from "@/lib/session";

/** Sets the new password with the token of a mailed link. */
export const POST = handle({ actor: "stylist", body: resetConfirmSchema }, async (context) => {
  await confirmReset(context, context.body);
  return { changed: true };
});
