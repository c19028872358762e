/** What the catalogue calls houses and categories, by handle, in the reader's language. */
export interface TasteNames {
  houses: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
}

/**
 * What a handle is called.
 * @param names by handle; one that the catalogue no longer has is read as words.
 */
export function nameOfHandle(names: ReadonlyMap<string, string>, handle: string): string {
  return (
    names.get(handle) ?? (handle.charAt(0).toUpperCase() + handle.slice(1)).replaceAll("-", " ")
  );
}
