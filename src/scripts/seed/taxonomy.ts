import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
  createProductOptionsWorkflow,
  createProductTagsWorkflow,
  updateProductOptionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { idOf, idsBy, rows, type SeedContext } from "./context";
import { sharedOptions } from "./option-order";
import type { DemoCategory } from "./schema";

/** Value ids by value, under the id of their option. */
type SharedOption = { id: string; valueIds: Map<string, string> };

/** What a piece is filed under; ids by handle, tag or option title. */
export type Taxonomy = {
  categories: Map<string, string>;
  collections: Map<string, string>;
  tags: Map<string, string>;
  options: Map<string, SharedOption>;
};

type Child = { category: DemoCategory; parent?: string; rank: number };

function children(level: readonly Child[]): Child[] {
  return level.flatMap(({ category }) =>
    category.children.map((child, rank) => ({ category: child, parent: category.handle, rank })),
  );
}

async function seedCategories(context: SeedContext): Promise<Map<string, string>> {
  const { container, data } = context;
  let level: Child[] = data.categories.map((category, rank) => ({ category, rank }));
  let known = await idsBy(context, "product_category", "handle");
  // Level by level: a child needs the id of its parent.
  while (level.length) {
    const ids = known;
    const missing = level.filter(({ category }) => !ids.has(category.handle));
    if (missing.length) {
      await createProductCategoriesWorkflow(container).run({
        input: {
          product_categories: missing.map(({ category, parent, rank }) => ({
            name: category.name.en,
            handle: category.handle,
            description: category.description.en,
            parent_category_id: parent ? idOf(ids, parent) : null,
            rank,
            is_active: true,
            is_internal: false,
          })),
        },
      });
      known = await idsBy(context, "product_category", "handle");
    }
    level = children(level);
  }
  return known;
}

async function seedCollections(context: SeedContext): Promise<Map<string, string>> {
  const { container, data } = context;
  const known = await idsBy(context, "product_collection", "handle");
  const missing = data.collections.filter(({ handle }) => !known.has(handle));
  if (missing.length) {
    await createCollectionsWorkflow(container).run({
      input: {
        collections: missing.map(({ handle, title, description }) => ({
          handle,
          title: title.en,
          // A collection has no description column, and metadata is never translated: both here.
          metadata: { description },
        })),
      },
    });
  }
  return idsBy(context, "product_collection", "handle");
}

async function seedTags(context: SeedContext): Promise<Map<string, string>> {
  const { container, data } = context;
  const known = await idsBy(context, "product_tag", "value");
  const wanted = [...new Set(data.pieces.flatMap(({ tags }) => tags))];
  const missing = wanted.filter((value) => !known.has(value));
  if (missing.length) {
    await createProductTagsWorkflow(container).run({
      input: { product_tags: missing.map((value) => ({ value })) },
    });
  }
  return idsBy(context, "product_tag", "value");
}

type OptionRow = { id: string; title: string; values?: { id: string; value: string }[] };

async function optionRows(context: SeedContext): Promise<Map<string, OptionRow>> {
  const fields = ["id", "title", "values.id", "values.value"];
  const found = await rows<OptionRow>(context, "product_option", fields, { is_exclusive: false });
  return new Map(found.map((row) => [row.title, row]));
}

async function seedOptions(context: SeedContext): Promise<Map<string, SharedOption>> {
  const { container, data } = context;
  const wanted = sharedOptions(data.pieces);
  const known = await optionRows(context);
  const missing = [...wanted].filter(([title]) => !known.has(title));
  if (missing.length) {
    await createProductOptionsWorkflow(container).run({
      input: {
        product_options: missing.map(([title, values]) => ({
          title,
          values,
          ranks: Object.fromEntries(values.map((value, rank) => [value, rank])),
          is_exclusive: false,
        })),
      },
    });
  }
  for (const [title, values] of wanted) {
    const option = known.get(title);
    const has = option?.values?.map(({ value }) => value) ?? [];
    const added = values.filter((value) => !has.includes(value));
    if (option && added.length) {
      // Values of other products stay: the update replaces the whole list.
      const all = [...values, ...has.filter((value) => !values.includes(value))];
      await updateProductOptionsWorkflow(container).run({
        input: {
          selector: { id: option.id },
          update: {
            values: all,
            ranks: Object.fromEntries(all.map((value, rank) => [value, rank])),
          },
        },
      });
    }
  }
  return new Map(
    [...(await optionRows(context))].map(([title, { id, values = [] }]) => [
      title,
      { id, valueIds: new Map(values.map((value) => [value.value, value.id])) },
    ]),
  );
}

/** Creates categories, collections, tags and the options that pieces share. */
export async function seedTaxonomy(context: SeedContext): Promise<Taxonomy> {
  return {
    categories: await seedCategories(context),
    collections: await seedCollections(context),
    tags: await seedTags(context),
    options: await seedOptions(context),
  };
}
