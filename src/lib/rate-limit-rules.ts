import { normaliseEmail } from "./email-address";

export type RateLimit = {
  points: number;
  window_seconds: number;
  /** Counted by each process alone: a brake on haste that costs no trip to the shared store. */
  is_local?: true;
};

/** How often, per subject and window. Counted before the work is done, whatever comes of it. */
export const RATE_LIMITS = {
  sign_in_address: { points: 10, window_seconds: 900 },
  sign_in_ip: { points: 100, window_seconds: 900 },
  second_factor_ip: { points: 30, window_seconds: 900 },
  register_address: { points: 5, window_seconds: 3600 },
  register_ip: { points: 30, window_seconds: 3600 },
  reset_address: { points: 5, window_seconds: 3600 },
  reset_ip: { points: 30, window_seconds: 3600 },
  new_password_ip: { points: 30, window_seconds: 3600 },
  complete_cart: { points: 20, window_seconds: 60 },
  complete_ip: { points: 60, window_seconds: 60 },
  slots: { points: 240, window_seconds: 60, is_local: true },
  concierge_actor: { points: 120, window_seconds: 60, is_local: true },
  invitation_actor: { points: 40, window_seconds: 3600 },
  matches: { points: 120, window_seconds: 60, is_local: true },
  board_actor: { points: 240, window_seconds: 60, is_local: true },
  composer_search: { points: 240, window_seconds: 60, is_local: true },
  booking_actor: { points: 60, window_seconds: 60, is_local: true },
  calendar_feed_ip: { points: 60, window_seconds: 60, is_local: true },
  application_actor: { points: 10, window_seconds: 3600 },
  application_ip: { points: 30, window_seconds: 3600 },
  upload_actor: { points: 120, window_seconds: 3600 },
  stylist_write_actor: { points: 120, window_seconds: 60, is_local: true },
} as const satisfies Readonly<Record<string, RateLimit>>;

export type RateLimitName = keyof typeof RATE_LIMITS;

/** One count to raise: which limit, and for whom (an address, an IP, a cart; never stored as such). */
export type RateLimitCharge = { limit: RateLimitName; subject: string };

export type RateLimitedRequest = {
  method: string;
  path: string;
  ip: string;
  body: unknown;
  /** Who is signed in: an actor's id, or the identity of somebody who is no actor yet. */
  actor?: string;
};

const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
const NO_SIGN_IN: ReadonlySet<string> = new Set(["token/refresh"]);
const AUTH = /^\/auth\/([^/]+\/[^/]+)(?:\/(register|reset-password|update))?$/;
const SECOND_FACTOR = /^\/auth\/mfa\/challenges\/[^/]+\/verify$/;
const STYLIST = /^\/stylist\/([^/]+)/;
const UPLOAD = /^\/stylist\/(?:documents|portfolio|me\/portrait)$/;
const COMPLETE = /^\/store\/carts\/([^/]+)\/complete$/;

function addressIn(body: unknown, key: "email" | "identifier"): string | undefined {
  const value = (body as Record<string, unknown> | undefined)?.[key];
  return typeof value === "string" ? (normaliseEmail(value) ?? undefined) : undefined;
}

function charges(
  ip: RateLimitName,
  ipSubject: string,
  address?: RateLimitName,
  addressSubject?: string,
): RateLimitCharge[] {
  const byIp = { limit: ip, subject: ipSubject };
  return address && addressSubject ? [{ limit: address, subject: addressSubject }, byIp] : [byIp];
}

/** Everything a stylist writes counts; opening applications and uploading count for more. */
function stylistCharges(path: string, ip: string, actor = ip): RateLimitCharge[] {
  if (STYLIST.exec(path)?.[1] === "applications") {
    return charges("application_ip", ip, "application_actor", actor);
  }
  const write: RateLimitCharge = { limit: "stylist_write_actor", subject: actor };
  return UPLOAD.test(path) ? [{ limit: "upload_actor", subject: actor }, write] : [write];
}

/** Writes a path the way express compares it: in lower case, without slashes at the end. */
export function comparablePath(path: string): string {
  return path.toLowerCase().replace(/\/+$/, "") || "/";
}

/**
 * Says which counts a request raises. Pure; the same for a known and an unknown address.
 *
 * @param request `path` as requested, in whatever case
 * @returns the charges, the narrowest first; empty when nothing is limited
 */
export function rateLimitCharges(request: RateLimitedRequest): RateLimitCharge[] {
  const { ip, body } = request;
  const path = comparablePath(request.path);
  if (STYLIST.test(path) && !READING.has(request.method)) {
    return stylistCharges(path, ip, request.actor);
  }
  if (request.method !== "POST") {
    return [];
  }
  if (SECOND_FACTOR.test(path)) {
    return charges("second_factor_ip", ip);
  }
  const cartId = COMPLETE.exec(path)?.[1];
  if (cartId) {
    return charges("complete_ip", ip, "complete_cart", cartId);
  }
  const [, actorAndProvider, action] = AUTH.exec(path) ?? [];
  if (!actorAndProvider || NO_SIGN_IN.has(actorAndProvider)) {
    return [];
  }
  switch (action) {
    case "register":
      return charges("register_ip", ip, "register_address", addressIn(body, "email"));
    case "reset-password":
      return charges("reset_ip", ip, "reset_address", addressIn(body, "identifier"));
    case "update":
      return charges("new_password_ip", ip);
    default:
      return charges("sign_in_ip", ip, "sign_in_address", addressIn(body, "email"));
  }
}
