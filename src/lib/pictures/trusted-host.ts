const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/**
 * Whether configuration names the host and port of an address: then it may lie in a private network.
 *
 * @param trustedHosts `host:port`, lower case
 */
export function isTrustedHost(url: URL, trustedHosts: readonly string[]): boolean {
  const port = url.port || DEFAULT_PORTS[url.protocol];
  return trustedHosts.includes(`${url.hostname}:${port}`);
}
