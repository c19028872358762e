import { BlockList, isIPv4, isIPv6 } from "node:net";

/** IPv4 blocks that are not the public internet. Source: IANA's special-purpose registry (RFC 6890). */
const CLOSED_V4: readonly [address: string, bits: number][] = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // carriers' own (RFC 6598)
  ["127.0.0.0", 8], // this machine
  ["169.254.0.0", 16], // link, and the metadata services of clouds
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.31.196.0", 24], // AS112
  ["192.52.193.0", 24], // multicast tunnels
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16], // private
  ["192.175.48.0", 24], // AS112
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, and broadcast
];

/** Inside the public block of IPv6, what is not public or only wraps an IPv4 address. */
const CLOSED_V6: readonly [address: string, bits: number][] = [
  ["2001::", 23], // protocol assignments: Teredo, benchmarks, overlays
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4: any IPv4 address
  ["2620:4f:8000::", 48], // AS112
  ["3fff::", 20], // documentation
];

const closed = new BlockList();
CLOSED_V4.forEach(([address, bits]) => closed.addSubnet(address, bits, "ipv4"));
CLOSED_V6.forEach(([address, bits]) => closed.addSubnet(address, bits, "ipv6"));

// Everything that is public so far; the rest (loopback, link-local, unique local, mapped IPv4, NAT64,
// multicast, what is not given out yet) is refused without being listed.
const open = new BlockList();
open.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an address is one of the public internet, so that asking it cannot reach into the house's
 * own network.
 *
 * @param address IPv4 or IPv6 as text, without brackets; anything else, or one with a zone, is not
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) {
    return !closed.check(address, "ipv4");
  }
  const plain = isIPv6(address) && !address.includes("%");
  return plain && open.check(address, "ipv6") && !closed.check(address, "ipv6");
}
