import type { MedusaContainer } from "@medusajs/framework/types";
import { isSameDocument } from "../../lib/catalogue/same-document";
import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";
import { isFilled, readHeld } from "./indexes";
import { PRODUCTS_AT_ONCE, readDocuments } from "./read-documents";

/** How the index differed from the products. */
export type CompareReport = {
  compared: number;
  /** Pieces for sale that the index did not have. */
  missing: number;
  /** Documents of pieces that may not be seen. */
  surplus: number;
  /** Documents that were out of date. */
  different: number;
};

/** More documents than products can be between two ids when pieces have been deleted in numbers. */
const HELD_AT_ONCE = 2_000;

/**
 * Compares every document with what its product gives now and marks those that are wrong.
 *
 * @returns undefined while the index has never been filled
 */
export async function compareIndex(container: MedusaContainer): Promise<CompareReport | undefined> {
  const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  const report = { compared: 0, missing: 0, surplus: 0, different: 0 };
  if (!(await isFilled(container))) {
    return undefined;
  }
  let last = "";
  for (;;) {
    const { ids, documents } = await readDocuments(container, { id: { $gt: last } });
    const end = ids.length === PRODUCTS_AT_ONCE ? ids.at(-1) : undefined;
    const range = { $gt: last, ...(end !== undefined && { $lte: end }) };
    const held = await readHeld(container, { id: range }, HELD_AT_ONCE);
    const wanted = new Set(documents.map(({ id }) => id));
    const missing = documents.filter(({ id }) => !held.has(id));
    const surplus = [...held.keys()].filter((id) => !wanted.has(id));
    const different = documents.filter(
      (document) => held.has(document.id) && !isSameDocument(document, held.get(document.id)),
    );
    report.compared += ids.length;
    report.missing += missing.length;
    report.surplus += surplus.length;
    report.different += different.length;
    await ledger.markChanged([...[...missing, ...different].map(({ id }) => id), ...surplus]);
    if (end === undefined) {
      return report;
    }
    last = end;
  }
}
