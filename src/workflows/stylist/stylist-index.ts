import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { STYLIST_MODULE } from "../../modules/stylist";
import { type StylistDocument, toStylistDocument } from "../../modules/stylist/lib/document";
import type StylistModuleService from "../../modules/stylist/service";

/** The index by which stylists are found in words. */
export const STYLIST_INDEX = "stylist";

/** More than the house will have. */
const EVERY_STYLIST = 2_000;

/**
 * Reads the documents of approved stylists.
 *
 * @param ids whose; everybody's without
 */
export async function readStylistDocuments(
  container: MedusaContainer,
  ids?: readonly string[],
): Promise<StylistDocument[]> {
  const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
  const rows = await service.listStylists(
    { status: "approved", ...(ids && { id: [...ids] }) },
    { take: EVERY_STYLIST, order: { id: "ASC" } },
  );
  return rows.map(toStylistDocument);
}

/**
 * Brings the index in line with what the database says of some stylists: the approved are written, the
 * others leave. An index that was never filled is filled.
 */
export async function writeStylistsToIndex(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<void> {
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH);
  const documents = await readStylistDocuments(container, ids);
  const shown = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !shown.has(id));
  try {
    if (documents.length) {
      await search.upsertDocuments({ index: STYLIST_INDEX, documents });
    }
    if (gone.length) {
      await search.deleteDocuments({ index: STYLIST_INDEX, filters: { id: gone } });
    }
  } catch (error) {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_FOUND) {
      throw error;
    }
    await search.reindex({ index: STYLIST_INDEX });
  }
}
