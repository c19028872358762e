const STATIC_PATH = "/static/";
/** What the storefront serves itself: files of the API, and pictures of its own. */
const OWN_PATHS = ["/media/", "/house/"];

/**
 * Address under which the browser gets a picture: the storefront's own, always. Files kept by the
 * API are served through it (`/media/<key>`), so that neither the API nor its storage need be public.
 * @param url as the API gives it, or one that this function gave.
 * @returns null for any other: a picture that lies elsewhere is not shown, a plate stands for it.
 */
export function imageSrc(url: string): string | null {
  if (OWN_PATHS.some((path) => url.startsWith(path))) {
    return url;
  }
  const path = pathOf(url);
  const start = path?.indexOf(STATIC_PATH) ?? -1;
  return path && start >= 0 ? `/media/${path.slice(start + STATIC_PATH.length)}` : null;
}

/**
 * Pictures under the addresses that the browser gets them by, without those that cannot be shown.
 * @param images in their order.
 */
export function shownImages<Image extends { url: string }>(images: readonly Image[]): Image[] {
  return images.flatMap((image) => {
    const url = imageSrc(image.url);
    return url === null ? [] : [{ ...image, url }];
  });
}

function pathOf(url: string): string | null {
  try {
    return new URL(url, "http://house.invalid").pathname;
  } catch {
    return null;
  }
}
