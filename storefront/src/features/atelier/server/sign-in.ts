import { ApiError } from "@/lib/api-error";
import { HouseError, readToken, type RouteContext } from "@/lib/session";

type AuthContext = Pick<RouteContext<unknown>, "api" | "cookies" | "locale">;

export interface Credentials {
  email: string;
  password: string;
}

interface AuthAnswer {
  token?: string;
  mfa_required?: boolean;
  verification_required?: boolean;
}

/** Where somebody who signs in stands: a stylist, or known to the house but not as one yet. */
export type SignedInAs = "stylist" | "applicant";

/**
 * Signs in to the atelier. The password of a client's account is good for it too: whoever has not
 * applied yet is led to the application with it.
 * @throws HouseError 401 `invalid_credentials`, the same for an unknown address and a wrong password.
 */
export async function signInToAtelier(
  context: AuthContext,
  credentials: Credentials,
): Promise<SignedInAs> {
  const token = await tokenFor(context, credentials);
  context.cookies.setSession(token, "stylist");
  return readToken(token)?.actor_id ? "stylist" : "applicant";
}

async function tokenFor(context: AuthContext, body: Credentials): Promise<string> {
  let answer: AuthAnswer;
  try {
    answer = await context.api<AuthAnswer>("/auth/stylist/emailpass", {
      method: "POST",
      body,
      token: undefined,
    });
  } catch (error) {
    throw error instanceof ApiError && error.status === 401
      ? new HouseError(
          401,
          "unauthorized",
          "invalid_credentials",
          "The address and the password do not belong together.",
        )
      : error;
  }
  if (answer.mfa_required || answer.verification_required || !answer.token) {
    throw new HouseError(
      403,
      "forbidden",
      "further_step",
      "This account asks for a further step that the storefront does not offer yet.",
    );
  }
  return answer.token;
}

/**
 * Makes a login for somebody new and opens their application.
 * @throws HouseError 409 `email_known` when the house knows the address already: then its password
 *   opens the atelier as well. 400 `weak_password`.
 */
export async function applyAsNew(
  context: AuthContext,
  person: Credentials & { display_name: string },
): Promise<void> {
  const { email, password, display_name } = person;
  const { token } = await registerLogin(context, { email, password });
  await openApplication(context, { token, display_name, email });
}

async function registerLogin(context: AuthContext, body: Credentials): Promise<{ token: string }> {
  try {
    return await context.api<{ token: string }>("/auth/stylist/emailpass/register", {
      method: "POST",
      body,
      token: undefined,
    });
  } catch (error) {
    if (error instanceof ApiError && (error.status === 401 || error.status === 409)) {
      throw new HouseError(
        409,
        "conflict",
        "email_known",
        "The house knows this address already. Its password opens the atelier too.",
      );
    }
    throw passwordRefusal(error);
  }
}

/**
 * Opens the application of a login that has none, and signs in as the stylist it makes.
 * @param application the login's token, and the name to be known by.
 */
export async function openApplication(
  context: AuthContext,
  application: { token: string; display_name: string; email?: string },
): Promise<void> {
  const { token, ...body } = application;
  await context.api("/stylist/applications", {
    method: "POST",
    token,
    // The house writes in the language in which somebody applies.
    body: { ...body, locale: context.locale },
  });
  // Only a fresh token names the stylist that the login has just become.
  const fresh = await context.api<{ token: string }>("/auth/token/refresh", {
    method: "POST",
    token,
  });
  context.cookies.setSession(fresh.token, "stylist");
}

/** Asks the API to mail a link; it does so only when there is a login, and never tells. */
export async function requestReset(context: AuthContext, email: string): Promise<void> {
  await context.api("/auth/stylist/emailpass/reset-password", {
    method: "POST",
    token: undefined,
    body: { identifier: email, metadata: { locale: context.locale } },
  });
}

/**
 * Sets a new password with the token of a mailed link.
 * @throws HouseError 410 `link_expired`, 400 `weak_password`.
 */
export async function confirmReset(
  context: AuthContext,
  { token, password }: { token: string; password: string },
): Promise<void> {
  try {
    await context.api("/auth/stylist/emailpass/update", {
      method: "POST",
      token,
      body: { password },
    });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      throw new HouseError(410, "invalid_data", "link_expired", "This link no longer works.");
    }
    throw passwordRefusal(error);
  }
}

function passwordRefusal(error: unknown): unknown {
  return error instanceof ApiError && error.code?.startsWith("password_")
    ? new HouseError(400, "invalid_data", "weak_password", "Please choose another password.")
    : error;
}
