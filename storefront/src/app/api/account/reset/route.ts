import { requestReset } from "@/features/account/server/reset";
import { resetSchema } from "@/features/account/server/schemas";
import { handle } from "@/lib/session";

/** Sends a link to choose a new password. The answer is the same for every address. */
export const POST = handle({ body: resetSchema }, async (context) => {
  await requestReset(context, context.body.email);
  return { sent: true };
});
