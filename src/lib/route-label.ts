const NAMESPACES: ReadonlySet<string> = new Set([
  "admin",
  "app",
  "auth",
  "health",
  "hooks",
  "partner",
  "static",
  "store",
  "stylist",
]);

/**
 * Names a request for the logs without anything that identifies a person: the pattern of the route
 * that answered, else its namespace.
 *
 * @param routePath the pattern, e.g. `/store/orders/:id`, when a route was found
 * @param url the requested URL; only its first segment is ever used
 */
export function routeLabel(routePath: string | RegExp | undefined, url: string): string {
  if (typeof routePath === "string") {
    return routePath;
  }
  const first = /^\/([^/?#]*)/.exec(url)?.[1] ?? "";
  return NAMESPACES.has(first) ? `/${first}/*` : "/*";
}
