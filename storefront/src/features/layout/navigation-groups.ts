import { type Category } from "@/lib/data/categories";

const JEWELLERY = new Set(["fine-jewellery", "watches"]);
const HOME = new Set(["fragrance-and-home"]);

export type GroupKey = "wardrobe" | "jewellery" | "home-group";

export interface NavigationGroup {
  key: GroupKey;
  categories: Category[];
}

/**
 * Sorts the top categories into the three words of the header. A category that the header does not
 * know belongs to the wardrobe, so that nothing new is ever out of reach.
 */
export function groupCategories(tree: readonly Category[]): NavigationGroup[] {
  const groups: NavigationGroup[] = [
    {
      key: "wardrobe",
      categories: tree.filter(({ handle }) => !JEWELLERY.has(handle) && !HOME.has(handle)),
    },
    { key: "jewellery", categories: tree.filter(({ handle }) => JEWELLERY.has(handle)) },
    { key: "home-group", categories: tree.filter(({ handle }) => HOME.has(handle)) },
  ];
  return groups.filter(({ categories }) => categories.length > 0);
}
