import { isIP } from "node:net";
import { PictureError } from "../../../lib/pictures/picture-error";
import { isTrustedHost } from "../../../lib/pictures/trusted-host";
import { isPublicAddress } from "./public-address";

const ADDRESS_MAX_CHARACTERS = 2_000;

/** The host of an address without the brackets of IPv6. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

/**
 * Reads the address of a picture that is to be asked for. What a name stands for is not known here:
 * that is checked when it has been resolved.
 *
 * @param address from outside
 * @param trustedHosts `host:port` of servers that may be asked wherever they are
 * @throws PictureError `address_refused` for anything but http and https on their own ports, with a
 *   login in it, or with a number for a host that is not public
 */
export function readRemoteAddress(address: string, trustedHosts: readonly string[]): URL {
  if (address.length > ADDRESS_MAX_CHARACTERS || !URL.canParse(address)) {
    throw new PictureError("address_refused");
  }
  const url = new URL(address);
  const web = url.protocol === "http:" || url.protocol === "https:";
  if (!web || url.username || url.password) {
    throw new PictureError("address_refused");
  }
  // A number is connected to as it is, without being looked up. Other ports are other services.
  const closed = isIP(hostOf(url)) !== 0 && !isPublicAddress(hostOf(url));
  if (!isTrustedHost(url, trustedHosts) && (closed || url.port !== "")) {
    throw new PictureError("address_refused");
  }
  return url;
}
