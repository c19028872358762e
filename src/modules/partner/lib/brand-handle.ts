export const BRAND_HANDLE_MAX = 64;

/** Lower-case words of a-z and 0-9 joined by single hyphens, as they stand in an address. */
export const BRAND_HANDLE_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";

const pattern = new RegExp(BRAND_HANDLE_PATTERN);

/**
 * Whether a text may be the handle of a brand. The same rule is a check constraint of the table.
 *
 * @param handle any text
 */
export function isBrandHandle(handle: string): boolean {
  return handle.length <= BRAND_HANDLE_MAX && pattern.test(handle);
}
