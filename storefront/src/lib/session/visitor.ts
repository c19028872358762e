import "server-only";

import { cookies, headers } from "next/headers";

import type { Locale } from "@/i18n/markets";
import { medusa, type MedusaOptions } from "@/lib/medusa";

import { hadSession, readPlacedOrders, readSession, type SessionActor } from "./cookies";
import { forwardedHeaders } from "./forwarded-headers";
import type { VisitorCall } from "./handle";

/** The visitor as a page sees them. Pages only read: cookies are written by routes. */
export interface Visitor {
  token: string | null;
  /** True when there was a session that is no longer valid. */
  sessionEnded: boolean;
  placedOrders: string[];
  api: VisitorCall;
}

/**
 * Reads the visitor in a server component; makes the page dynamic.
 * @param actor as whom they come: a client unless told otherwise.
 */
export async function readVisitor(
  locale: Locale,
  actor: SessionActor = "client",
): Promise<Visitor> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const token = readSession(jar, actor);
  const common = forwardedHeaders(sent);
  return {
    token,
    sessionEnded: !token && hadSession(jar, actor),
    placedOrders: readPlacedOrders(jar),
    api: <T>(path: string, options: Omit<MedusaOptions, "locale"> = {}) =>
      medusa<T>(path, {
        cache: "no-store",
        token: token ?? undefined,
        ...options,
        locale,
        headers: { ...common, ...options.headers },
      }),
  };
}
