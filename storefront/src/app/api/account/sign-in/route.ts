import { signInSchema } from "@/features/account/server/schemas";
import { signIn } from "@/features/account/server/sign-in";
import { handle } from "@/lib/session";

export const POST = handle({ body: signInSchema }, async (context) => {
  await signIn(context, context.body);
  return { signed_in: true };
});
