/** Address of a category without locale. @param category handles from the top. */
export function categoryHref(category: { path: readonly string[] }): string {
  return `/c/${category.path.join("/")}`;
}
