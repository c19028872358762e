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
  /** Id of the product after which to go on; null after the last one. */
  next: string | null;
};

/** Which products are compared: all of them unless said. */
export type CompareRange = {
  /** Id of the product after which to begin. */
  after?: string;
  /** How many products at most, 1 to 200. */
  at_most?: number;
};

/** More documents than products can be between two ids when pieces have been deleted in numbers. */
const HELD_AT_ONCE = 2_000;

/**
 * Compares documents with what their products give now and marks those that are wrong.
 *
 * @returns undefined while the index has never been filled
 */
export async function compareIndex(
  container: MedusaContainer,
  { after = "", at_most: atMost }: CompareRange = {},
): Promise<CompareReport | undefined> {
  const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  const report: CompareReport = { compared: 0, missing: 0, surplus: 0, different: 0, next: null };
  const atOnce = Math.min(atMost ?? PRODUCTS_AT_ONCE, PRODUCTS_AT_ONCE);
  if (!(await isFilled(container))) {
    return undefined;
  }
  let last = after;
  for (;;) {
    const { ids, documents } = await readDocuments(container, { id: { $gt: last } }, atOnce);
    const end = ids.length === atOnce ? ids.at(-1) : undefined;
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
    if (end === undefined || atMost !== undefined) {
      return { ...report, next: end ?? null };
    }
    last = end;
  }
}
