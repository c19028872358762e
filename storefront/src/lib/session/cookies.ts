import type { NextResponse } from "next/server";

import { storefrontOrigin } from "./env";
import { readToken } from "./token";

/** Names of the cookies that the house sets for itself. None of them is readable by scripts. */
export const SESSION_COOKIE = "zaga_session";
/** The stylist's own: who works here may be a client as well, and neither signs the other out. */
export const ATELIER_COOKIE = "zaga_atelier";
export const BAG_COOKIE = "zaga_bag";
/** Says that the bag belongs to an account, so that it can wait when the session has ended. */
const CLIENT_BAG_COOKIE = "zaga_client_bag";
const ORDERS_COOKIE = "zaga_orders";

const BAG_MAX_AGE_SECONDS = 60 * 60 * 24 * 60;
const ORDERS_MAX_AGE_SECONDS = 60 * 60 * 24 * 14;
const SESSION_FALLBACK_SECONDS = 60 * 60 * 24;
const REMEMBERED_ORDERS = 5;

/** The little of a cookie store that reading needs: satisfied by a request and by `cookies()`. */
export interface CookieReader {
  get(name: string): { value: string } | undefined;
}

const CART_ID = /^cart_[A-Za-z0-9]{10,40}$/;
const ORDER_ID = /^order_[A-Za-z0-9]{10,40}$/;
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Who a session belongs to; each has a cookie of its own. */
export type SessionActor = "client" | "stylist";

const COOKIE_OF: Record<SessionActor, string> = {
  client: SESSION_COOKIE,
  stylist: ATELIER_COOKIE,
};

/**
 * Reads the token of a client or of a stylist.
 * @param jar cookies of the request.
 * @param actor whose session is meant; the client's unless told otherwise.
 * @returns a token that has not run out, or null. Whether it is genuine only the API can say.
 */
export function readSession(jar: CookieReader, actor: SessionActor = "client"): string | null {
  const value = jar.get(COOKIE_OF[actor])?.value;
  if (!value || !JWT.test(value)) {
    return null;
  }
  const claims = readToken(value);
  return claims && claims.expires_at_ms > Date.now() ? value : null;
}

/** Whether there is a session, valid or not. */
export function hadSession(jar: CookieReader, actor: SessionActor): boolean {
  return Boolean(jar.get(COOKIE_OF[actor])?.value);
}

/**
 * Reads the id of the bag. Anything that does not look like one is treated as no bag, so that a
 * forged cookie can never become part of a path.
 * @param jar cookies of the request.
 */
export function readBagId(jar: CookieReader): string | null {
  const value = jar.get(BAG_COOKIE)?.value;
  return value && CART_ID.test(value) ? value : null;
}

/**
 * Whether the bag has been joined to an account. The API hides it from everybody else, just as if
 * there were none; this tells the two apart.
 * @param jar cookies of the request.
 */
export function readIsClientBag(jar: CookieReader): boolean {
  return jar.get(CLIENT_BAG_COOKIE)?.value === "1";
}

/**
 * Orders placed from this browser in the last fourteen days, newest first. They let a guest open
 * the confirmation again; anybody else who has the address sees nothing personal.
 * @param jar cookies of the request.
 */
export function readPlacedOrders(jar: CookieReader): string[] {
  const value = jar.get(ORDERS_COOKIE)?.value ?? "";
  return value.split(".").filter((id) => ORDER_ID.test(id));
}

/** Changes to cookies gathered while a route works, written to whatever it answers. */
export class CookieChanges {
  private readonly changes = new Map<string, { value: string; maxAge: number }>();

  /**
   * @param token of the client or stylist; the cookie ends when the token does.
   * @param actor whose session it is.
   */
  setSession(token: string, actor: SessionActor = "client"): void {
    const claims = readToken(token);
    const maxAge = claims
      ? Math.max(0, Math.floor((claims.expires_at_ms - Date.now()) / 1000))
      : SESSION_FALLBACK_SECONDS;
    this.changes.set(COOKIE_OF[actor], { value: token, maxAge });
  }

  clearSession(actor: SessionActor = "client"): void {
    this.changes.set(COOKIE_OF[actor], { value: "", maxAge: 0 });
  }

  setBag(id: string): void {
    this.changes.set(BAG_COOKIE, { value: id, maxAge: BAG_MAX_AGE_SECONDS });
    this.changes.set(CLIENT_BAG_COOKIE, { value: "", maxAge: 0 });
  }

  /** The bag has been joined to an account. */
  markClientBag(): void {
    this.changes.set(CLIENT_BAG_COOKIE, { value: "1", maxAge: BAG_MAX_AGE_SECONDS });
  }

  clearBag(): void {
    this.changes.set(BAG_COOKIE, { value: "", maxAge: 0 });
    this.changes.set(CLIENT_BAG_COOKIE, { value: "", maxAge: 0 });
  }

  /** Whether the bag of the request has been forgotten or replaced. */
  get changesBag(): boolean {
    return this.changes.has(BAG_COOKIE);
  }

  /**
   * @param id the order just placed.
   * @param earlier orders already remembered; the oldest are dropped.
   */
  rememberOrder(id: string, earlier: string[]): void {
    const ids = [id, ...earlier.filter((other) => other !== id)].slice(0, REMEMBERED_ORDERS);
    this.changes.set(ORDERS_COOKIE, { value: ids.join("."), maxAge: ORDERS_MAX_AGE_SECONDS });
  }

  clearOrders(): void {
    this.changes.set(ORDERS_COOKIE, { value: "", maxAge: 0 });
  }

  /** Writes every change to the answer, with the house's attributes. */
  applyTo(response: NextResponse): void {
    const secure = storefrontOrigin()?.startsWith("https:") ?? false;
    for (const [name, { value, maxAge }] of this.changes) {
      response.cookies.set(name, value, {
        httpOnly: true,
        sameSite: "lax",
        secure,
        path: "/",
        maxAge,
      });
    }
  }
}
