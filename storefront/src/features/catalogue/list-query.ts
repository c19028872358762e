import { SORTS, type Sort } from "./sorts";

/** What the address of a list asks for. */
export interface ListQuery {
  sort: Sort;
  /** How many pages are shown, from the first. */
  pages: number;
}

/** More pages than this are not shown at once; the list is narrowed instead. */
export const MAX_PAGES = 20;

type SearchParams = Record<string, string | string[] | undefined>;

/** Reads `?sort=` and `?page=`; whatever makes no sense counts as left out. */
export function readListQuery(search: SearchParams): ListQuery {
  const sort = SORTS.find((known) => known === search.sort) ?? "newest";
  const pages = typeof search.page === "string" && /^\d{1,3}$/.test(search.page) ? +search.page : 1;
  return { sort, pages: Math.min(Math.max(pages, 1), MAX_PAGES) };
}

/**
 * Writes the address of a list; defaults are left out, so that one list has one address.
 * @param path without locale.
 * @param extra other parameters to keep, such as the words searched for.
 */
export function listHref(
  path: string,
  query: Partial<ListQuery>,
  extra: Record<string, string> = {},
): string {
  const parameters = new URLSearchParams(extra);
  if (query.sort && query.sort !== "newest") {
    parameters.set("sort", query.sort);
  }
  if (query.pages && query.pages > 1) {
    parameters.set("page", String(query.pages));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** Whether there is more to show than the pages so far. */
export function hasMore(shown: number, count: number, pages: number): boolean {
  return shown > 0 && shown < count && pages < MAX_PAGES;
}
