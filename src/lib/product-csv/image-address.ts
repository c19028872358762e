import { isTrustedHost } from "../pictures/trusted-host";
import { LIMITS } from "./schema";

const NUMERIC_HOST = /^(\d+\.?)+$|^\[|^0x/i;
const PRIVATE_HOST = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa)$/i;

/**
 * Checks the address of a picture: http or https, a public host name, no login in it.
 *
 * @param trustedHosts `host:port` of servers that may be named though they are not public
 * @returns the address as it was given, or undefined when it may not be used. Refusals never repeat
 *   the address: it may hold a password.
 */
export function imageAddress(value: string, trustedHosts: readonly string[]): string | undefined {
  if (value.length > LIMITS.url || !URL.canParse(value)) {
    return undefined;
  }
  const url = new URL(value);
  const { protocol, username, password, hostname, href } = url;
  const web = protocol === "https:" || protocol === "http:";
  const host = hostname.replace(/\.$/, "");
  // Whoever fetches it looks at what the name stands for; what cannot be public is told at once.
  const named = host.includes(".") && !NUMERIC_HOST.test(host) && !PRIVATE_HOST.test(host);
  const open = named || isTrustedHost(url, trustedHosts);
  if (!web || username || password || !open) {
    return undefined;
  }
  return /\s/.test(value) ? href : value;
}
