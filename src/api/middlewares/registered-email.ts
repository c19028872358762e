import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { normaliseEmail } from "../../lib/email-address";
import { badInput } from "../../lib/house-error";

/**
 * An account carries the address it was registered with. Without this anybody could open one under
 * somebody else's address, which would then be taken. For `POST /store/customers`, after sign-in.
 */
export async function requireRegisteredEmail(
  req: AuthenticatedMedusaRequest<{ email?: unknown }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const body = req.validatedBody;
  const email = typeof body.email === "string" ? normaliseEmail(body.email) : null;
  const auth = req.scope.resolve(Modules.AUTH);
  const identities = await auth.listProviderIdentities({
    auth_identity_id: req.auth_context.auth_identity_id,
    provider: "emailpass",
  });
  if (!email || !identities.some(({ entity_id }) => entity_id === email)) {
    throw badInput("email_mismatch", "An account carries the e-mail address it signs in with.");
  }
  body.email = email;
  next();
}
