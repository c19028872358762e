import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { normaliseEmail } from "../../lib/email-address";
import { badInput, notFound } from "../../lib/house-error";
import {
  findPasswordProblem,
  PASSWORD_MAX_CHARACTERS,
  PASSWORD_MESSAGES,
  PASSWORD_MIN_CHARACTERS,
} from "../../lib/password-policy";
import { comparablePath } from "../../lib/rate-limit-rules";

const ACTORS: ReadonlySet<string> = new Set(["user", "customer", "stylist", "partner"]);
const OWN_ROUTES =
  /^\/(?:session|token\/refresh|mfa\/(?:factors|recovery-codes|challenges)(?:\/.+)?|verification\/(?:request|confirm))$/;
const ROUTE = /^\/([^/]+)\/(?:providers|[^/]+(?:\/(register|reset-password|update|callback))?)$/;

// Longer than any password that may be set, so that the policy can answer for itself.
const credentials = z.strictObject({ email: z.string().max(1000), password: z.string().max(1000) });
const resetRequest = z.strictObject({
  identifier: z.string().max(1000),
  metadata: z.record(z.string().max(50), z.string().max(100)).optional(),
});
const newPassword = z.strictObject({
  email: z.string().max(1000).optional(),
  password: z.string().max(1000),
});

function assertPassword(password: string): void {
  const problem = findPasswordProblem(password);
  if (problem) {
    throw badInput(`password_${problem}`, PASSWORD_MESSAGES[problem], {
      min_characters: PASSWORD_MIN_CHARACTERS,
      max_characters: PASSWORD_MAX_CHARACTERS,
    });
  }
}

function normalisedOrAsItIs(email: string): string {
  return normaliseEmail(email) ?? email;
}

function checkedBody(action: string | undefined, body: unknown): Record<string, unknown> {
  switch (action) {
    case "register": {
      const { email, password } = credentials.parse(body);
      const normalised = normaliseEmail(email);
      if (!normalised) {
        throw badInput("invalid_email", "This is not an e-mail address we can write to.");
      }
      assertPassword(password);
      return { email: normalised, password };
    }
    case "reset-password": {
      const { identifier, metadata } = resetRequest.parse(body);
      return { identifier: normalisedOrAsItIs(identifier), ...(metadata && { metadata }) };
    }
    case "update": {
      // Before Medusa looks at the token: a refused password must not use it up.
      const { password } = newPassword.parse(body);
      assertPassword(password);
      return { password };
    }
    default: {
      const { email, password } = credentials.parse(body);
      return { email: normalisedOrAsItIs(email), password };
    }
  }
}

/**
 * Checks what goes into sign-in, registration and password reset, which Medusa passes on unchecked,
 * and brings e-mail addresses into their one form. Mounted at `/auth`.
 */
export function checkCredentials(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const path = comparablePath(req.path);
  if (OWN_ROUTES.test(path)) {
    next();
    return;
  }
  const [, actor, action] = ROUTE.exec(path) ?? [];
  // Medusa would sign in an actor of any name, since it allows what is not listed.
  if (!actor || !ACTORS.has(actor)) {
    throw notFound("There is nothing at this address.");
  }
  if (req.method === "POST" && action !== "callback") {
    req.body = checkedBody(action, req.body);
  }
  next();
}
