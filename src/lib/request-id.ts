const SANE = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/**
 * Takes over the request id of a proxy or of the storefront when it cannot do harm in a log (8 to 64
 * letters, digits, dots, dashes, underscores); makes a new one otherwise.
 */
export function chooseRequestId(
  incoming: string | string[] | undefined,
  makeId: () => string,
): string {
  return typeof incoming === "string" && SANE.test(incoming) ? incoming : makeId();
}
