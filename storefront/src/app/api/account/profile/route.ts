import { updateProfile } from "@/features/account/server/client-service";
import { profileSchema } from "@/features/account/server/schemas";
import { handle } from "@/lib/session";

export const POST = handle({ signedIn: true, body: profileSchema }, (context) =>
  updateProfile(context.api, context.body),
);
