import { ApiError } from "@/lib/api-error";
import { openCart } from "@/features/bag/server";
import { HouseError, readToken, type RouteContext } from "@/lib/session";

export type AccountContext = Omit<RouteContext<unknown>, "body" | "params" | "query">;

interface AuthAnswer {
  token?: string;
  mfa_required?: boolean;
  verification_required?: boolean;
}

/**
 * Signs a client in and joins the bag of this browser to them.
 * @throws HouseError 401 `invalid_credentials` (the same for an unknown address and a wrong
 *   password), 403 `further_step` when the account asks for more than a password.
 */
export async function signIn(
  context: AccountContext,
  credentials: { email: string; password: string },
): Promise<void> {
  const token = await authenticate(context, credentials);
  context.cookies.setSession(token);
  await joinBag({ ...context, token, api: withToken(context, token) });
}

async function authenticate(
  context: AccountContext,
  credentials: { email: string; password: string },
): Promise<string> {
  let answer: AuthAnswer;
  try {
    answer = await context.api<AuthAnswer>("/auth/customer/emailpass", {
      method: "POST",
      body: credentials,
      token: undefined,
    });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      throw invalidCredentials();
    }
    throw error;
  }
  if (answer.mfa_required || answer.verification_required || !answer.token) {
    throw new HouseError(
      403,
      "forbidden",
      "further_step",
      "This account asks for a further step that the storefront does not offer yet.",
    );
  }
  if (!readToken(answer.token)?.actor_id) {
    throw invalidCredentials();
  }
  return answer.token;
}

function invalidCredentials(): HouseError {
  return new HouseError(
    401,
    "unauthorized",
    "invalid_credentials",
    "The address and the password do not belong together.",
  );
}

/** Signing in must never fail because of a bag, so a bag that cannot be joined is left alone. */
async function joinBag(context: AccountContext): Promise<void> {
  try {
    await openCart(context);
  } catch (error) {
    if (!(error instanceof ApiError) && !(error instanceof HouseError)) {
      throw error;
    }
  }
}

function withToken(context: AccountContext, token: string): AccountContext["api"] {
  return (path, options) => context.api(path, { ...options, token });
}

/**
 * Makes an account and signs in to it.
 * @throws HouseError 409 `email_taken`, 400 `weak_password` when the API knows the password to be
 *   a common one.
 */
export async function register(
  context: AccountContext,
  person: { email: string; password: string; first_name: string; last_name: string },
): Promise<void> {
  const { email, password, first_name, last_name } = person;
  const { token } = await registerIdentity(context, { email, password });
  await context.api("/store/customers", {
    method: "POST",
    token,
    // The welcome is written in the language the client registers in.
    body: { email, first_name, last_name, metadata: { locale: context.locale } },
  });
  await signIn(context, { email, password });
}

async function registerIdentity(
  context: AccountContext,
  credentials: { email: string; password: string },
): Promise<{ token: string }> {
  try {
    return await context.api<{ token: string }>("/auth/customer/emailpass/register", {
      method: "POST",
      body: credentials,
      token: undefined,
    });
  } catch (error) {
    if (error instanceof ApiError && (error.status === 401 || error.status === 409)) {
      throw new HouseError(
        409,
        "conflict",
        "email_taken",
        "There is already an account with this address.",
      );
    }
    throw passwordRefusal(error);
  }
}

/** @returns the refusal of a password in the house's words, or the error as it was. */
export function passwordRefusal(error: unknown): unknown {
  if (error instanceof ApiError && error.code?.startsWith("password_")) {
    return new HouseError(400, "invalid_data", "weak_password", "Please choose another password.");
  }
  return error;
}
