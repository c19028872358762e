import { randomUUID } from "node:crypto";

const REQUEST_ID = /^[\w-]{8,64}$/;

/**
 * Headers that every call to the API carries on: the request's id, and the visitor's network
 * address, so that the API's limits count people and not the storefront.
 * @param headers of the visitor's request. The last entry of `x-forwarded-for` is the one written
 *   by the nearest proxy (or by Next itself); earlier ones are whatever the visitor claims.
 */
export function forwardedHeaders(headers: Pick<Headers, "get">): Record<string, string> {
  const given = headers.get("x-request-id");
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return {
    "x-request-id": given && REQUEST_ID.test(given) ? given : randomUUID(),
    ...(address ? { "x-forwarded-for": address } : {}),
  };
}
