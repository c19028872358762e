import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
// The class has no public entry; all of Medusa is pinned to one version.
// eslint-disable-next-line @medusajs/import-from-framework-not-internal
import { EmailPassAuthService } from "@medusajs/auth-emailpass/dist/services/emailpass";
import { ACCOUNT_EXISTS, INVALID_CREDENTIALS } from "../../lib/auth-messages";
import { normaliseEmail } from "../../lib/email-address";
import { findPasswordProblem, PASSWORD_MESSAGES } from "../../lib/password-policy";

type Credentials = { email: string; password: string };

function refuse(error: string): AuthenticationResponse {
  return { success: false, error };
}

function readCredentials(input: AuthenticationInput): Credentials | null {
  const { email, password } = (input.body ?? {}) as Record<string, unknown>;
  if (typeof email !== "string" || typeof password !== "string" || !password) {
    return null;
  }
  const normalised = normaliseEmail(email);
  return normalised ? { email: normalised, password } : null;
}

/**
 * Medusa's e-mail and password sign-in with the house's rules: one form for an address, a password
 * policy, and the same answer after the same work whether an address is known or not.
 */
export class HouseEmailPassService extends EmailPassAuthService {
  static override identifier = "emailpass";
  static override DISPLAY_NAME = "E-mail and password";

  /** Signs in. Refuses with one text and after one scrypt run, whatever was wrong. */
  override async authenticate(
    input: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const credentials = readCredentials(input);
    if (!credentials || !(await this.isKnown(credentials.email, identities))) {
      await this.hashPassword(credentials?.password ?? "");
      return refuse(INVALID_CREDENTIALS);
    }
    const response = await super.authenticate({ ...input, body: credentials }, identities);
    return response.success ? response : refuse(INVALID_CREDENTIALS);
  }

  /** Creates an identity under the normalised address, when the password satisfies the policy. */
  override async register(
    input: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const credentials = readCredentials(input);
    if (!credentials) {
      return refuse(INVALID_CREDENTIALS);
    }
    const problem = findPasswordProblem(credentials.password);
    if (problem) {
      return refuse(PASSWORD_MESSAGES[problem]);
    }
    const response = await super.register({ ...input, body: credentials }, identities);
    return response.error === "Identity with email already exists"
      ? refuse(ACCOUNT_EXISTS)
      : response;
  }

  /** Sets a new password, when it satisfies the policy. */
  override async update(
    data: { password: string; entity_id: string },
    identities: AuthIdentityProviderService,
  ): ReturnType<EmailPassAuthService["update"]> {
    const problem = typeof data.password === "string" && findPasswordProblem(data.password);
    if (problem) {
      return { success: false, error: PASSWORD_MESSAGES[problem] };
    }
    return super.update(
      { ...data, entity_id: normaliseEmail(data.entity_id) ?? data.entity_id },
      identities,
    );
  }

  private async isKnown(email: string, identities: AuthIdentityProviderService): Promise<boolean> {
    try {
      await identities.retrieve({ entity_id: email });
      return true;
    } catch (error) {
      if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) {
        return false;
      }
      throw error;
    }
  }
}
