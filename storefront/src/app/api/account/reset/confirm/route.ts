import { confirmReset } from "@/features/account/server/reset";
import { resetConfirmSchema } from "@/features/account/server/schemas";
import { handle } from "@/lib/session";

/** Sets the new password with the token of a mailed link. */
export const POST = handle({ body: resetConfirmSchema }, async (context) => {
  await confirmReset(context, context.body);
  return { changed: true };
});
