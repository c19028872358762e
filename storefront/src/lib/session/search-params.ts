/** @returns the one value of a query parameter; the first when it is given more than once. */
export function single(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

const LAST_PAGE = 1_000;

/** @returns the page that is asked for, from 1; the first when it is none. */
export function pageNumber(value: string | string[] | undefined): number {
  const asked = Number(single(value) ?? "1");
  return Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
}
