const STATIC_PATH = "/static/";

/**
 * Address under which the browser gets a picture. Files kept by the API are served through the
 * storefront (`/media/<key>`), so that the API need not be public; others are left as they are.
 */
export function imageSrc(url: string): string {
  const path = pathOf(url);
  const start = path?.indexOf(STATIC_PATH) ?? -1;
  return path && start >= 0 ? `/media/${path.slice(start + STATIC_PATH.length)}` : url;
}

function pathOf(url: string): string | null {
  try {
    return new URL(url, "http://house.invalid").pathname;
  } catch {
    return null;
  }
}
