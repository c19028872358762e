/** What the storefront may know from a token. The API alone decides whether it is genuine. */
export interface TokenClaims {
  /** Id of the client, empty while an account is being made. */
  actor_id: string;
  /** End of validity, epoch milliseconds. */
  expires_at_ms: number;
}

/**
 * Reads the claims of a JSON web token without checking its signature (RFC 7519, section 4.1.4 for
 * `exp`, seconds since the epoch).
 * @param token the compact form.
 * @returns the claims, or null when it is no such token or never ends.
 */
export function readToken(token: string): TokenClaims | null {
  const payload = token.split(".")[1];
  if (!payload) {
    return null;
  }
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    if (typeof claims !== "object" || claims === null) {
      return null;
    }
    const { actor_id, exp } = claims as { actor_id?: unknown; exp?: unknown };
    if (typeof exp !== "number" || !Number.isFinite(exp)) {
      return null;
    }
    return { actor_id: typeof actor_id === "string" ? actor_id : "", expires_at_ms: exp * 1000 };
  } catch {
    return null;
  }
}
