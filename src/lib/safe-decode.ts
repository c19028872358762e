/**
 * Decodes one part of a URL.
 *
 * @returns undefined when it is not well encoded (`%zz`), which no stored name or id ever is
 */
export function safeDecode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
