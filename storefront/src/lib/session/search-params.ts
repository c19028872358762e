/** @returns the one value of a query parameter; the first when it is given more than once. */
export function single(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
