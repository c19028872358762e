import type { Locale } from "@/i18n/markets";
import { medusa } from "@/lib/medusa";

import { readToken } from "./token";

const REFRESH_WHEN_LEFT_MS = 12 * 60 * 60 * 1000;
const REFRESH_TIMEOUT_MS = 3_000;

/**
 * A client who comes back within the day stays signed in: a token in the second half of its day is
 * exchanged for a fresh one.
 * @param token a token that is still valid.
 * @param locale language of the visitor.
 * @returns a fresh token, or null when none was due or the API would not give one.
 */
export async function refreshedSession(token: string, locale: Locale): Promise<string | null> {
  const claims = readToken(token);
  if (!claims || claims.expires_at_ms - Date.now() > REFRESH_WHEN_LEFT_MS) {
    return null;
  }
  try {
    const answer = await medusa<{ token?: string }>("/auth/token/refresh", {
      method: "POST",
      token,
      locale,
      cache: "no-store",
      timeoutMs: REFRESH_TIMEOUT_MS,
    });
    return answer.token ?? null;
  } catch {
    return null;
  }
}
