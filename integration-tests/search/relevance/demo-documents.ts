import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CatalogueDocument } from "../../../src/lib/catalogue/document";
import {
  type CategoryRow,
  type ProductRow,
  projectDocument,
} from "../../../src/lib/catalogue/project-document";

const DATA = path.resolve(__dirname, "../../../demo/data");

type Text = { en: string; fr: string };
type Piece = {
  handle: string;
  brand: string;
  title: Text;
  subtitle: Text;
  description: Text;
  category: string;
  collection: string | null;
  material: Text;
  options: { title: string; values: string[] }[];
  tags: string[];
  made_to_order: unknown;
  newness_rank?: number;
};
type Category = { handle: string; name: Text; children: Category[] };
type Named = { handle: string; name: Text | string; title?: Text };

const read = <Content>(file: string): Content =>
  JSON.parse(readFileSync(path.join(DATA, file), "utf8")) as Content;

function flatten(categories: Category[], above = ""): (Category & { mpath: string })[] {
  return categories.flatMap((category) => {
    const mpath = above ? `${above}.${category.handle}` : category.handle;
    return [{ ...category, mpath }, ...flatten(category.children, mpath)];
  });
}

/**
 * The demo house's pieces as the catalogue's own projection turns them into documents. Ids are
 * `prod_<handle>`, so that what a search gives can be read; stock and prices are left out, because no
 * question in words asks for them.
 */
export function demoDocuments(): CatalogueDocument[] {
  const categories = flatten(read<Category[]>("categories.json"));
  const brands = new Map(read<Named[]>("brands.json").map((brand) => [brand.handle, brand]));
  const collections = read<{ handle: string; title: Text }[]>("collections.json");
  const files = readdirSync(path.join(DATA, "pieces")).sort();
  const pieces = files.flatMap((file) => read<Piece[]>(path.join("pieces", file)));
  const rows = new Map<string, CategoryRow>(
    categories.map(({ handle, name }) => [
      handle,
      { id: handle, handle, name: name.en, is_active: true, is_internal: false },
    ]),
  );
  const french = new Map<string, Record<string, unknown>>([
    ...categories.map(({ handle, name }) => [handle, { name: name.fr }] as const),
    ...collections.map(({ handle, title }) => [`pcol_${handle}`, { title: title.fr }] as const),
    ...pieces.map((piece) => {
      const { title, subtitle, description, material } = piece;
      const texts = {
        title: title.fr,
        subtitle: subtitle.fr,
        description: description.fr,
        material: material.fr,
      };
      return [`prod_${piece.handle}`, texts] as const;
    }),
  ]);
  const documents = pieces.map((piece): CatalogueDocument | null => {
    const category = categories.find(({ handle }) => handle === piece.category);
    const collection = collections.find(({ handle }) => handle === piece.collection);
    const brand = brands.get(piece.brand);
    const product: ProductRow = {
      id: `prod_${piece.handle}`,
      handle: piece.handle,
      title: piece.title.en,
      subtitle: piece.subtitle.en,
      description: piece.description.en,
      material: piece.material.en,
      status: "published",
      created_at: new Date(Date.UTC(2026, 0, 1, 0, 200 - (piece.newness_rank ?? 200))),
      metadata: { made_to_order: Boolean(piece.made_to_order) },
      images: [],
      collection: collection && {
        id: `pcol_${collection.handle}`,
        handle: collection.handle,
        title: collection.title.en,
      },
      categories: category ? [{ id: category.handle, mpath: category.mpath }] : [],
      tags: piece.tags.map((value) => ({ id: `ptag_${value}`, value })),
      sales_channels: [{ id: "sc_web", is_disabled: false }],
      brand: brand && {
        id: `brand_${brand.handle}`,
        handle: brand.handle,
        name: String(brand.name),
        status: "approved",
      },
      variants: piece.options.flatMap(({ title, values }) =>
        values.map((value) => ({
          id: `variant_${piece.handle}_${value}`,
          manage_inventory: false,
          allow_backorder: false,
          options: [{ value, option: { title } }],
        })),
      ),
    };
    return projectDocument(product, {
      categories: rows,
      french,
      prices: new Map(),
      pictures: new Map(),
      unitsSold: new Map(),
      locationsByChannel: new Map(),
    });
  });
  return documents.filter((document): document is CatalogueDocument => document !== null);
}
