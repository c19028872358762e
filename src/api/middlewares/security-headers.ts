import type { ServerResponse } from "node:http";
import { environment } from "../../config";

const ALWAYS: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-site"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=()"],
];
const ONE_YEAR_SECONDS = 31_536_000;
const PERSONAL =
  /^\/(?:auth|admin|hooks|health|stylist|calendar-feeds|store\/(?:bookings|carts|customers|orders|payment-))/;

/**
 * Sets the headers that hold for every answer. The dashboard may run its own scripts and frame
 * itself; everything else is data, which no browser should ever run, frame or keep.
 */
export function setSecurityHeaders(response: ServerResponse, url: string): void {
  for (const [name, value] of ALWAYS) {
    response.setHeader(name, value);
  }
  const isDashboard = url.startsWith("/app");
  response.setHeader("X-Frame-Options", isDashboard ? "SAMEORIGIN" : "DENY");
  response.setHeader(
    "Content-Security-Policy",
    isDashboard ? "frame-ancestors 'self'" : "default-src 'none'; frame-ancestors 'none'",
  );
  if (environment.secureCookies) {
    response.setHeader("Strict-Transport-Security", `max-age=${ONE_YEAR_SECONDS}`);
  }
  if (PERSONAL.test(url)) {
    response.setHeader("Cache-Control", "no-store");
  }
}
