import type { LocalisedText } from "../../../lib/catalogue/document";

export type TaxonomyCategory = {
  handle: string;
  name: LocalisedText;
  /** Handle of the category above, or null at the top. */
  parent: string | null;
};

/** The names of what pieces are filed under. */
export type CatalogueTaxonomy = {
  /** By handle, in the order of the tree: each before those below it, siblings by rank. */
  categories: ReadonlyMap<string, TaxonomyCategory>;
  /** Name by handle. */
  brands: ReadonlyMap<string, string>;
  collections: ReadonlyMap<string, LocalisedText>;
};

export const EMPTY_TAXONOMY: CatalogueTaxonomy = {
  categories: new Map(),
  brands: new Map(),
  collections: new Map(),
};

/** Handles from the root to a category; empty for one that is not there. */
export function categoryPath({ categories }: CatalogueTaxonomy, handle: string): string[] {
  const path: string[] = [];
  let step = categories.get(handle);
  while (step && !path.includes(step.handle)) {
    path.unshift(step.handle);
    step = step.parent === null ? undefined : categories.get(step.parent);
  }
  return path;
}

type CategoryRow = {
  id: string;
  handle: string;
  name: LocalisedText;
  parent_category_id: string | null;
  rank: number;
};

/** Puts categories into the order of their tree. Those whose parent is missing are left out. */
export function inTreeOrder(rows: readonly CategoryRow[]): Map<string, TaxonomyCategory> {
  const children = new Map<string | null, CategoryRow[]>();
  for (const row of rows) {
    const siblings = children.get(row.parent_category_id) ?? [];
    siblings.push(row);
    children.set(row.parent_category_id, siblings);
  }
  const ordered = new Map<string, TaxonomyCategory>();
  const visit = (parent: CategoryRow | null): void => {
    const below = children.get(parent?.id ?? null) ?? [];
    for (const row of below.sort((a, b) => a.rank - b.rank || (a.handle < b.handle ? -1 : 1))) {
      ordered.set(row.handle, {
        handle: row.handle,
        name: row.name,
        parent: parent?.handle ?? null,
      });
      visit(row);
    }
  };
  visit(null);
  return ordered;
}
