const BASE = "http://house.invalid";

/**
 * The way back after signing in, from a `?next=` that anybody could have written: only a path of
 * this storefront is followed, never another site.
 * @param next the raw value.
 * @param fallback where to go instead.
 * @returns a path beginning with one slash, with its query and without a host or a fragment.
 */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next || next.length > 512 || !/^\/(?![/\\])/.test(next) || /[\\\u0000-\u001f]/.test(next)) {
    return fallback;
  }
  try {
    const url = new URL(next, BASE);
    if (url.origin !== BASE || url.pathname.startsWith("//") || url.pathname.startsWith("/api/")) {
      return fallback;
    }
    return url.pathname + url.search;
  } catch {
    return fallback;
  }
}
