import { storefrontOrigin } from "./env";
import { HouseError } from "./house-error";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a change that another site asks for in the visitor's name (cross-site request forgery).
 * The browser's own statement (`Sec-Fetch-Site`) must be "same-origin" when it is there, and
 * `Origin` must be the house; a request with neither was not made by a browser page of ours.
 * @param request method and headers of the request.
 * @throws HouseError 403 `cross_site`.
 */
export function assertSameOrigin(request: Pick<Request, "method" | "headers">): void {
  if (SAFE_METHODS.has(request.method)) {
    return;
  }
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const siteAgrees = site === null || site === "same-origin";
  const originAgrees = origin === null ? site !== null : isOurs(origin, request.headers);
  if (!siteAgrees || !originAgrees) {
    throw new HouseError(403, "forbidden", "cross_site", "This request came from another site.");
  }
}

function isOurs(origin: string, headers: Headers): boolean {
  if (origin === storefrontOrigin()) {
    return true;
  }
  const host = headers.get("host");
  try {
    return host !== null && new URL(origin).host === host;
  } catch {
    return false;
  }
}
