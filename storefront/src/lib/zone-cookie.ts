import { isTimeZone } from "./zoned-time";

/**
 * Keeps the zone of the visitor's browser, so that the server can write hours as their clock shows
 * them. Readable by scripts, which set it; it says nothing that the clock of the browser does not.
 */
export const ZONE_COOKIE = "zaga_zone";

/** The visitor's zone as it was kept; null without one, or when it is not a zone. */
export function readZone(jar: { get(name: string): { value: string } | undefined }): string | null {
  const value = jar.get(ZONE_COOKIE)?.value;
  // Next leaves a cookie's value as it was sent; the slash of a zone may come encoded.
  const zone = value?.replace(/%2F/gi, "/");
  return isTimeZone(zone) ? zone : null;
}
