import { container } from "@medusajs/framework";
import type { SearchTypes } from "@medusajs/framework/types";
import { defineSearchIndex, search } from "@medusajs/framework/utils";
import { environment } from "../config";
import type { CatalogueDocument } from "../lib/catalogue/document";
import { withDigest } from "../lib/catalogue/digest";
import { synonymTable } from "../lib/catalogue/synonyms";
import { FUNCTION_WORDS } from "../lib/catalogue/words";
import { CATALOGUE_MODULE } from "../modules/catalogue";
import type CatalogueModuleService from "../modules/catalogue/service";
import { DOCUMENT_INDEX, isFilled, readHeld, TEXT_INDEX } from "../workflows/catalogue/indexes";
import { PRODUCTS_AT_ONCE, readDocuments } from "../workflows/catalogue/read-documents";

/** The database's clock and ours may differ by so much. */
const CLOCKS_APART_MS = 60_000;

type Mutation =
  | { action: "upsert"; documents: CatalogueDocument[] }
  | { action: "delete"; filters: { id: string[] } };

const DOCUMENT_FIELDS = {
  id: search.keyword().filterable().sortable(),
  handle: search.keyword().filterable(),
  title: search.text().searchable({ weight: 4 }),
  title_fr: search.text().searchable({ weight: 4 }),
  subtitle: search.text().searchable({ weight: 2 }),
  subtitle_fr: search.text().searchable({ weight: 2 }),
  description: search.text().searchable({ weight: 1 }),
  description_fr: search.text().searchable({ weight: 1 }),
  brand_name: search.text().searchable({ weight: 3 }),
  category_names: search.text().searchable({ weight: 2 }),
  collection_names: search.text().searchable({ weight: 1.5 }),
  attribute_names: search.text().searchable({ weight: 2 }),
  brand_handle: search.keyword().filterable().facetable(),
  category_handles: search.keyword().filterable().facetable().array(),
  collection_handle: search.keyword().filterable().facetable(),
  colours: search.keyword().filterable().facetable().array(),
  materials: search.keyword().filterable().facetable().array(),
  sizes: search.keyword().filterable().facetable().array(),
  sizes_in_stock: search.keyword().filterable().facetable().array(),
  availability: search.keyword().filterable().facetable(),
  made_to_order: search.boolean().filterable().facetable(),
  visibility: search.keyword().filterable(),
  price_usd: search.float().filterable().sortable().facetable(),
  price_eur: search.float().filterable().sortable().facetable(),
  price_gbp: search.float().filterable().sortable().facetable(),
  price_aed: search.float().filterable().sortable().facetable(),
  price_jpy: search.float().filterable().sortable().facetable(),
  created_at: search.integer().filterable().sortable(),
  popularity: search.integer().filterable().sortable(),
  card: search.keyword().retrievable(),
};

/** Those that may be seen are written, the others of the batch deleted. */
function mutationsFor(wanted: readonly string[], documents: CatalogueDocument[]): Mutation[] {
  const seen = new Set(documents.map(({ id }) => id));
  const gone = wanted.filter((id) => !seen.has(id));
  return [
    ...(documents.length ? [{ action: "upsert" as const, documents }] : []),
    ...(gone.length ? [{ action: "delete" as const, filters: { id: gone } }] : []),
  ];
}

/** What the ledger has noted since a moment, deleted products among it. */
async function* changedSince(since: Date): AsyncGenerator<Mutation[]> {
  const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  const from = new Date(since.getTime() - CLOCKS_APART_MS);
  let last = "";
  for (;;) {
    const ids = await ledger.changedSince(from, last, PRODUCTS_AT_ONCE);
    if (!ids.length) {
      return;
    }
    const { documents } = await readDocuments(container, { id: ids });
    yield mutationsFor(ids, documents);
    last = ids.at(-1) ?? last;
  }
}

/**
 * Streams every document in the order of the products' ids, from where an interrupted run stopped;
 * a later pass only what has changed since the first one began.
 */
async function* seed({
  filters = {},
  last_key: lastKey = "",
  catchup,
}: SearchTypes.SearchSeedContext): AsyncGenerator<Mutation[]> {
  if (catchup) {
    yield* changedSince(catchup.since);
    return;
  }
  let last = lastKey;
  for (;;) {
    const page = { $and: [filters, { id: { $gt: last } }] };
    const { ids, documents } = await readDocuments(container, page);
    if (!ids.length) {
      return;
    }
    if (documents.length) {
      yield [{ action: "upsert", documents }];
    }
    last = ids.at(-1) ?? last;
  }
}

/** The documents themselves: lists, facets and prices are served from here, and words without Meilisearch. */
export default defineSearchIndex({
  name: DOCUMENT_INDEX,
  entity: "product",
  provider: "search-postgres",
  fields: search.define(DOCUMENT_FIELDS),
  seed,
});

/** Documents of the index above from an id on, which is cheaper than making them again. */
async function* heldAfter(lastKey: string): AsyncGenerator<Mutation[]> {
  let last = lastKey;
  for (;;) {
    const held = await readHeld(container, { id: { $gt: last } }, PRODUCTS_AT_ONCE);
    const documents = [...held].map(([id, document]) => ({ ...document, id }) as CatalogueDocument);
    if (!documents.length) {
      return;
    }
    yield [{ action: "upsert", documents }];
    last = documents.at(-1)?.id ?? last;
  }
}

/** The documents with their digests, by which the copies are compared. */
async function* seedText(context: SearchTypes.SearchSeedContext): AsyncGenerator<Mutation[]> {
  const isWhole = !context.filters && !context.catchup && (await isFilled(container));
  const source = isWhole ? heldAfter(context.last_key ?? "") : seed(context);
  for await (const mutations of source) {
    yield mutations.map((mutation) =>
      mutation.action === "upsert"
        ? { ...mutation, documents: mutation.documents.map((document) => withDigest(document)) }
        : mutation,
    );
  }
}

if (environment.search.meilisearch) {
  // The same documents once more, for questions in words.
  defineSearchIndex({
    name: TEXT_INDEX,
    entity: "product",
    provider: "search-meilisearch",
    fields: search.define({ ...DOCUMENT_FIELDS, digest: search.keyword().retrievable() }),
    // What the provider would set anyway, said here so that a change of it is a change of the index,
    // which a migration builds anew.
    settings: {
      provider_options: {
        "search-meilisearch": { synonyms: synonymTable(), stopWords: [...FUNCTION_WORDS] },
      },
    },
    seed: seedText,
  });
}
