import { type NextRequest, NextResponse } from "next/server";

import { isLocale, MARKET_COOKIE } from "@/i18n/markets";
import { negotiateLocale } from "@/i18n/negotiate";
import { salonPath } from "@/i18n/salon-path";
import { readSession } from "@/lib/session/cookies";

const ONE_YEAR_SECONDS = 60 * 60 * 24 * 365;

/**
 * Gives every address an edition of the house: one without a locale is redirected to the visitor's,
 * one with a locale is remembered as their choice. The page of a piece is shared by everybody, but
 * for those who are signed in: theirs is made for them alone, because it may show more.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const first = pathname.split("/")[1];
  const remembered = request.cookies.get(MARKET_COOKIE)?.value;
  if (!isLocale(first)) {
    const locale = negotiateLocale(remembered, request.headers.get("accept-language"));
    const target = request.nextUrl.clone();
    target.pathname = `/${locale}${pathname === "/" ? "" : pathname}`;
    const response = NextResponse.redirect(target);
    response.headers.set("vary", "accept-language, cookie");
    return response;
  }
  const salon = readSession(request.cookies) ? salonPath(pathname) : null;
  const response = salon
    ? NextResponse.rewrite(new URL(salon + request.nextUrl.search, request.url))
    : NextResponse.next();
  if (remembered !== first && !isPrefetch(request)) {
    response.cookies.set(MARKET_COOKIE, first, {
      path: "/",
      maxAge: ONE_YEAR_SECONDS,
      sameSite: "lax",
      secure: request.nextUrl.protocol === "https:",
    });
  }
  return response;
}

/** A link that merely came into view must not change the visitor's edition. */
function isPrefetch(request: NextRequest): boolean {
  return (
    request.headers.has("next-router-prefetch") || request.headers.get("purpose") === "prefetch"
  );
}

export const config = {
  // Pages only: not the storefront's own API, media, the framework's files, nor anything with an extension.
  matcher: ["/((?!api/|media/|_next/|.*\\.[a-z0-9]+$).*)"],
};
