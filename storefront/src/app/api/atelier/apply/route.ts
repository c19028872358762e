import { applySchema } from "@/features/atelier/server/schemas";
import { applyAsNew } from "@/features/atelier/server/sign-in";
import { handle } from "@/lib/session";

/** Opens an application for somebody the house does not know yet. */
export const POST = handle({ actor: "stylist", body: applySchema }, async (context) => {
  await applyAsNew(context, context.body);
  return { signed_in_as: "stylist" };
});
