import { saveAddress } from "@/features/account/server/client-service";
import { savedAddressSchema } from "@/features/account/server/schemas";
import { handle } from "@/lib/session";

export const POST = handle({ signedIn: true, body: savedAddressSchema }, (context) =>
  saveAddress(context.api, null, context.body.address, context.body.is_default),
);
