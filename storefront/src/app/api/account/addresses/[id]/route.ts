import { removeAddress, saveAddress } from "@/features/account/server/client-service";
import { savedAddressSchema } from "@/features/account/server/schemas";
import { handle } from "@/lib/session";

export const PATCH = handle({ signedIn: true, body: savedAddressSchema }, (context) =>
  saveAddress(context.api, context.params.id ?? "", context.body.address, context.body.is_default),
);

export const DELETE = handle({ signedIn: true }, (context) =>
  removeAddress(context.api, context.params.id ?? ""),
);
