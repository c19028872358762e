import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { normaliseEmail } from "../../../lib/email-address";
import { badInput, conflict } from "../../../lib/house-error";
import { parseMailLocale } from "../../../lib/mail/locale";
import { applyAsStylistWorkflow } from "../../../workflows/stylist/workflows/apply-as-stylist";
import { readOwnStylist } from "../../shared/stylist/own-stylist";
import type { ApplicationBody } from "./validators";

/** The address that an identity signs in with; anybody could claim another. */
async function registeredEmail(scope: MedusaContainer, identity: string): Promise<string> {
  const [provider] = await scope
    .resolve(Modules.AUTH)
    .listProviderIdentities({ auth_identity_id: identity, provider: "emailpass" });
  return provider?.entity_id ?? "";
}

/** Opens the application of somebody who has a login and is no stylist yet. */
export async function POST(
  req: AuthenticatedMedusaRequest<ApplicationBody>,
  res: MedusaResponse,
): Promise<void> {
  const { auth_identity_id, actor_id } = req.auth_context;
  if (actor_id) {
    throw conflict("already_applied", "You have an application already. Sign in to follow it.");
  }
  const { display_name, email: sent, locale } = req.validatedBody;
  const email = await registeredEmail(req.scope, auth_identity_id);
  if (sent !== undefined && normaliseEmail(sent) !== email) {
    throw badInput("email_mismatch", "An application carries the e-mail address it signs in with.");
  }
  const mail_language = parseMailLocale(locale).language;
  const { result } = await applyAsStylistWorkflow(req.scope).run({
    input: { auth_identity_id, display_name, email, mail_language },
  });
  res.status(201).json({ stylist: await readOwnStylist(req.scope, result.id) });
}
