import { LIMITS } from "./schema";

const NUMERIC_HOST = /^(\d+\.?)+$|^\[|^0x/i;
const PRIVATE_HOST = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa)$/i;

/**
 * Checks the address of a picture: http or https, a public host name, no login in it.
 *
 * @returns the address as it was given, or undefined when it may not be used. Refusals never repeat
 *   the address: it may hold a password.
 */
export function imageAddress(value: string): string | undefined {
  if (value.length > LIMITS.url || !URL.canParse(value)) {
    return undefined;
  }
  const { protocol, username, password, hostname, href } = new URL(value);
  const web = protocol === "https:" || protocol === "http:";
  const host = hostname.replace(/\.$/, "");
  // A server that makes smaller pictures of it must not be sent into its own network.
  const open = host.includes(".") && !NUMERIC_HOST.test(host) && !PRIVATE_HOST.test(host);
  if (!web || username || password || !open) {
    return undefined;
  }
  return /\s/.test(value) ? href : value;
}
