import type { ISearchModuleService, MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";

/** The index that holds the documents. */
export const DOCUMENT_INDEX = "product";
/** The same documents in the engine that answers questions in words, where there is one. */
export const TEXT_INDEX = "product_text";

export type CatalogueIndex = typeof DOCUMENT_INDEX | typeof TEXT_INDEX;

/** More documents than the house will ever have. */
const EVERY_DOCUMENT = 1_000_000;

type Held = Readonly<Record<string, unknown>>;

function searchOf(container: MedusaContainer): ISearchModuleService {
  return container.resolve<ISearchModuleService>(Modules.SEARCH);
}

/** Whether the house has an engine for words beside PostgreSQL. */
export function hasTextIndex(container: MedusaContainer): boolean {
  try {
    return searchOf(container).getIndex(TEXT_INDEX) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Whether the index has ever been filled; one that has not will hold everything when it is.
 *
 * Makes this process see which version of it is in force, too. The search module remembers that for
 * up to two minutes, in which another process may have put a new version in its place; only writing
 * asks anew, so this deletes nothing.
 */
export async function isFilled(container: MedusaContainer): Promise<boolean> {
  const nothing = { index: DOCUMENT_INDEX, filters: { id: [""] } };
  try {
    await searchOf(container).deleteDocuments(nothing);
    return true;
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) {
      return false;
    }
    throw error;
  }
}

/** Documents that the index holds, by id. */
export async function readHeld(
  container: MedusaContainer,
  filters: SearchTypes.SearchFilters,
  limit: number,
): Promise<Map<string, Held>> {
  const { hits } = await searchOf(container).search({
    entity: DOCUMENT_INDEX,
    filters,
    pagination: { skip: 0, take: limit, order: { id: "ASC" } },
    search_options: { count: "none" },
  });
  return new Map(hits.map(({ id, document }) => [id, document as Held]));
}

/** Those of some ids that the index has a document of. */
export async function heldIds(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Set<string>> {
  if (!ids.length) {
    return new Set();
  }
  const { hits } = await searchOf(container).search({
    entity: DOCUMENT_INDEX,
    fields: ["id"],
    filters: { id: [...ids] },
    pagination: { skip: 0, take: ids.length, order: { id: "ASC" } },
    search_options: { count: "none" },
  });
  return new Set(hits.map(({ id }) => id));
}

/** Ids of the products whose documents are filed under one of some categories, by their handles. */
export async function idsFiledUnder(
  container: MedusaContainer,
  handles: readonly string[],
): Promise<string[]> {
  const { hits } = await searchOf(container).search({
    entity: DOCUMENT_INDEX,
    fields: ["id"],
    filters: { category_handles: { $overlaps: [...handles] } },
    pagination: { skip: 0, take: EVERY_DOCUMENT },
    search_options: { count: "none" },
  });
  return hits.map(({ id }) => id);
}

/** Writes documents into an index and deletes others from it. */
export async function writeTo(
  container: MedusaContainer,
  index: CatalogueIndex,
  documents: readonly SearchTypes.SearchDocument[],
  gone: readonly string[],
): Promise<void> {
  const search = searchOf(container);
  if (documents.length) {
    await search.upsertDocuments({ index, documents: [...documents] });
  }
  if (gone.length) {
    await search.deleteDocuments({ index, filters: { id: [...gone] } });
  }
}
