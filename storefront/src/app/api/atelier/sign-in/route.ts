import { signInSchema } from "@/features/atelier/server/schemas";
import { signInToAtelier } from "@/features/atelier/server/sign-in";
import { handle } from "@/lib/session";

export const POST = handle({ actor: "stylist", body: signInSchema }, async (context) => ({
  signed_in_as: await signInToAtelier(context, context.body),
}));
