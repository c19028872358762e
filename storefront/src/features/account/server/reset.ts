import { ApiError } from "@/lib/api-error";
import { HouseError, type RouteContext } from "@/lib/session";

import { passwordRefusal } from "./sign-in";

type ResetContext = Pick<RouteContext<unknown>, "api" | "locale">;

/** Asks the API to mail a link; it does so only when there is an account, and never tells. */
export async function requestReset({ api, locale }: ResetContext, email: string): Promise<void> {
  await api("/auth/customer/emailpass/reset-password", {
    method: "POST",
    token: undefined,
    body: { identifier: email, metadata: { locale } },
  });
}

/**
 * Sets a new password with the token of a mailed link, which works once and for fifteen minutes.
 * @throws HouseError 410 `link_expired`, 400 `weak_password`.
 */
export async function confirmReset(
  { api }: ResetContext,
  { token, password }: { token: string; password: string },
): Promise<void> {
  try {
    await api("/auth/customer/emailpass/update", { method: "POST", token, body: { password } });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      throw new HouseError(410, "invalid_data", "link_expired", "This link no longer works.");
    }
    throw passwordRefusal(error);
  }
}
