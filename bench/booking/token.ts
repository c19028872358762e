import { createHmac } from "node:crypto";

const HOUR_SECONDS = 3600;
const LIFETIME_HOURS = 24;

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * The bearer token of a client, as signing in gives it.
 *
 * @param secret JWT_SECRET of the servers
 */
export function clientToken(secret: string, customerId: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    actor_id: customerId,
    actor_type: "customer",
    auth_identity_id: `authid_${customerId}`,
    app_metadata: { customer_id: customerId },
    iat: now,
    exp: now + LIFETIME_HOURS * HOUR_SECONDS,
  };
  const signed = `${base64url({ alg: "HS256", typ: "JWT" })}.${base64url(claims)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}
