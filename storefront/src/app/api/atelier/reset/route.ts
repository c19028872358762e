import { resetSchema } from "@/features/atelier/server/schemas";
import { requestReset } from "@/features/atelier/server/sign-in";
import { handle } from "@/lib/session";

/** Sends a link to choose a new password. The answer is the same for every address. */
export const POST = handle({ actor: "stylist", body: resetSchema }, async (context) => {
  await requestReset(context, context.body.email);
  return { sent: true };
});
