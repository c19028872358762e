import type {
  ISearchModuleService,
  Logger,
  MedusaContainer,
  RemoteQueryFunction,
  SearchTypes,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { CatalogueDocument, LocalisedText } from "../../../lib/catalogue/document";
import { type CatalogueTaxonomy, inTreeOrder } from "../lib/taxonomy";
import { listenTo, type PgConnection } from "./listen";
import type { CatalogueSource, PublishedChanges } from "./source";

/** The index that holds the documents, whatever engine answers questions in words. */
const INDEX = "product";
const CHANNEL = "catalogue_published";
const EVERYTHING = "*";
const DOCUMENTS_AT_ONCE = 500;
/** From so many on, reading everything is the shorter way. */
const MANY_CHANGES = 5_000;
const TAXONOMY_LIMIT = 5_000;

type Named = { handle: string; name: string };
type CategoryRow = Named & { id: string; parent_category_id: string | null; rank: number };

/** Number of the latest publication and the products of those after a number, oldest first. */
async function readChanges(pg: PgConnection, after: number): Promise<PublishedChanges> {
  const { rows } = await pg.raw<{ rows: { product_id: string; published_seq: string }[] }>(
    `select product_id, published_seq from catalogue_change
     where published_seq > ? order by published_seq limit ?`,
    [after, MANY_CHANGES],
  );
  const ids = rows.map(({ product_id }) => product_id);
  if (ids.length === 0) {
    return { ids, latest: await readLatest(pg) };
  }
  const everything = ids.includes(EVERYTHING) || ids.length >= MANY_CHANGES;
  return { ids: everything ? "all" : ids, latest: Number(rows.at(-1)?.published_seq ?? after) };
}

async function readLatest(pg: PgConnection): Promise<number> {
  const { rows } = await pg.raw<{ rows: { latest: string | null }[] }>(
    "select max(published_seq) as latest from catalogue_change",
  );
  return Number(rows[0]?.latest ?? 0);
}

async function readTaxonomy(query: RemoteQueryFunction): Promise<CatalogueTaxonomy> {
  const pagination = { take: TAXONOMY_LIMIT, skip: 0 };
  const read = async <Row>(entity: string, fields: string[], locale?: string): Promise<Row[]> => {
    const { data } = await query.graph({ entity, fields, pagination }, { locale });
    return data as Row[];
  };
  const both = async <Row extends { id: string }>(
    entity: string,
    fields: string[],
    name: (row: Row) => string,
  ): Promise<(Row & { text: LocalisedText })[]> => {
    const [rows, french] = await Promise.all([
      read<Row>(entity, ["id", ...fields]),
      read<Row>(entity, ["id", ...fields], "fr-FR"),
    ]);
    const texts = new Map(french.map((row) => [row.id, name(row)]));
    return rows.map((row) => ({
      ...row,
      text: { en: name(row), fr: texts.get(row.id) ?? name(row) },
    }));
  };
  const [categories, collections, brands] = await Promise.all([
    both<CategoryRow>(
      "product_category",
      ["handle", "name", "rank", "parent_category_id"],
      ({ name }) => name,
    ),
    both<{ id: string; handle: string; title: string }>(
      "product_collection",
      ["handle", "title"],
      ({ title }) => title,
    ),
    read<Named>("brand", ["handle", "name"]),
  ]);
  return {
    categories: inTreeOrder(categories.map((row) => ({ ...row, name: row.text }))),
    collections: new Map(collections.map(({ handle, text }) => [handle, text])),
    brands: new Map(brands.map(({ handle, name }) => [handle, name])),
  };
}

/** Reads the catalogue from the search index and the publications from the database. */
export function medusaSource(container: MedusaContainer): CatalogueSource {
  const pg = container.resolve<PgConnection>(ContainerRegistrationKeys.PG_CONNECTION);
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH);

  /**
   * Makes this process look which version of the index is in force. It remembers that for up to two
   * minutes, in which another process may have put a new one in its place; only writing looks anew,
   * so this deletes nothing.
   */
  const findVersion = () => search.deleteDocuments({ index: INDEX, filters: { id: [""] } });

  const page = async (filters: SearchTypes.SearchFilters): Promise<CatalogueDocument[]> => {
    const { hits } = await search.search({
      entity: INDEX,
      filters,
      pagination: { skip: 0, take: DOCUMENTS_AT_ONCE, order: { id: "ASC" } },
      search_options: { count: "none" },
    });
    return hits.map(({ document }) => document as unknown as CatalogueDocument);
  };

  return {
    latest: () => readLatest(pg),
    changedSince: (published) => readChanges(pg, published),
    taxonomy: () => readTaxonomy(query),
    listen: (onPublished) => listenTo(pg, CHANNEL, onPublished, logger),
    documents: async (ids) => {
      await findVersion();
      const found: CatalogueDocument[] = [];
      for (let start = 0; start < ids.length; start += DOCUMENTS_AT_ONCE) {
        found.push(...(await page({ id: ids.slice(start, start + DOCUMENTS_AT_ONCE) })));
      }
      return found;
    },
    all: async function* () {
      await findVersion();
      let last = "";
      for (;;) {
        const documents = await page({ id: { $gt: last } });
        if (documents.length === 0) {
          return;
        }
        yield documents;
        last = documents.at(-1)?.id ?? last;
      }
    },
  };
}
