import "server-only";

import { cache } from "react";

import { type Locale } from "@/i18n/markets";
import { medusa } from "@/lib/medusa";

import { catalogue } from "./cache";

interface StoreCategory {
  id: string;
  handle: string;
  name: string;
  description: string | null;
  rank: number;
  parent_category_id: string | null;
}

/** A category with its place in the tree. */
export interface Category {
  id: string;
  handle: string;
  name: string;
  description: string | null;
  /** Handles from the top to this one; what stands after /c/ in the address. */
  path: string[];
  children: Category[];
}

const MAX_CATEGORIES = 500;

/** The whole tree, top categories first, each level in the house's order. */
export const getCategoryTree = cache(async (locale: Locale): Promise<Category[]> => {
  const { product_categories } = await medusa<{ product_categories: StoreCategory[] }>(
    "/store/product-categories",
    {
      locale,
      query: {
        fields: "id,handle,name,description,rank,parent_category_id",
        limit: MAX_CATEGORIES,
      },
      ...catalogue("categories"),
    },
  );
  return branch(product_categories, null, []);
});

function branch(all: StoreCategory[], parent: string | null, above: string[]): Category[] {
  return all
    .filter((category) => (category.parent_category_id ?? null) === parent)
    .sort((a, b) => a.rank - b.rank)
    .map((category) => {
      const path = [...above, category.handle];
      return {
        id: category.id,
        handle: category.handle,
        name: category.name,
        description: category.description,
        path,
        children: branch(all, category.id, path),
      };
    });
}

/**
 * The way to a category, from the top.
 * @param path handles from the top, as in the address.
 * @returns every category on the way, the last one being it; null when there is none such.
 */
export async function findCategoryTrail(
  locale: Locale,
  path: readonly string[],
): Promise<[Category, ...Category[]] | null> {
  const trail: Category[] = [];
  let level = await getCategoryTree(locale);
  for (const handle of path) {
    const next = level.find((category) => category.handle === handle);
    if (!next) {
      return null;
    }
    trail.push(next);
    level = next.children;
  }
  const [first, ...rest] = trail;
  return first ? [first, ...rest] : null;
}

/** Every category of a tree, in reading order. */
export function flatten(tree: readonly Category[]): Category[] {
  return tree.flatMap((category) => [category, ...flatten(category.children)]);
}

/** Names of every category by its handle. */
export async function categoryNames(locale: Locale): Promise<ReadonlyMap<string, string>> {
  return new Map(flatten(await getCategoryTree(locale)).map(({ handle, name }) => [handle, name]));
}
