import type { CatalogueAnswer } from "./answer";
import type { CatalogueQuery } from "./catalogue-query";
import type { CatalogueColumns } from "./columns";
import type { Listing } from "./listing";

const OPENING = Buffer.from('{"products":[');
const BETWEEN = Buffer.from(",");
const FACETS = Buffer.from('],"facets":');

/**
 * Writes the answer to a list as JSON, a `CatalogueAnswer`, out of parts that are bytes already: to
 * build it as objects and turn these into text takes several times as long.
 *
 * @param slots the pieces of the page
 */
export function listBytes(
  columns: CatalogueColumns,
  query: CatalogueQuery,
  { facets, count }: Listing,
  slots: readonly number[],
  corrected: string | null,
): Buffer {
  const { language, currency_code, limit, offset, sort } = query;
  const bytes: Buffer[] = [OPENING];
  for (const slot of slots) {
    const document = columns.documentAt(slot);
    if (document) {
      if (bytes.length > 1) {
        bytes.push(BETWEEN);
      }
      columns.tiles.append(bytes, slot, document, language, currency_code);
    }
  }
  const rest: Omit<CatalogueAnswer, "products" | "facets"> = {
    count,
    limit,
    offset,
    sort,
    currency_code,
    corrected_query: corrected,
  };
  bytes.push(FACETS, facets, Buffer.from(`,${JSON.stringify(rest).slice(1)}`));
  return Buffer.concat(bytes);
}
