const PUBLIC_PIECE = /^\/([^/]+)(\/p\/[^/]+)$/;
const SALON_PIECE = /^\/salon(\/p\/[^/]+)$/;

/**
 * Where the page of a piece is made for somebody who is signed in.
 * @param pathname with locale.
 * @returns the path inside the house; null for any other page.
 */
export function salonPath(pathname: string): string | null {
  const [, locale, piece] = PUBLIC_PIECE.exec(pathname) ?? [];
  return locale && piece ? `/${locale}/salon${piece}` : null;
}

/** The address that visitors know such a page by. @param pathname without locale. */
export function publicPath(pathname: string): string {
  return pathname.replace(SALON_PIECE, "$1");
}
