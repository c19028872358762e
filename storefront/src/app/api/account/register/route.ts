import { registerSchema } from "@/features/account/server/schemas";
import { register } from "@/features/account/server/sign-in";
import { handle } from "@/lib/session";

export const POST = handle({ body: registerSchema }, async (context) => {
  await register(context, context.body);
  return { signed_in: true };
});
