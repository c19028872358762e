import { container } from "@medusajs/framework";
import { defineSearchIndex, search } from "@medusajs/framework/utils";
import type { StylistDocument } from "../modules/stylist/lib/document";
import { readStylistDocuments, STYLIST_INDEX } from "../workflows/stylist/stylist-index";

/** All at once: the house has hundreds of stylists, not thousands. */
async function* seed(): AsyncGenerator<{ action: "upsert"; documents: StylistDocument[] }[]> {
  const documents = await readStylistDocuments(container);
  if (documents.length) {
    yield [{ action: "upsert", documents }];
  }
}

/**
 * Words by which approved stylists are found. Lists take only ids from here: who may be shown, and
 * everything that is shown, is asked of the database.
 */
export default defineSearchIndex({
  name: STYLIST_INDEX,
  entity: "stylist",
  provider: "search-postgres",
  fields: search.define({
    id: search.keyword().filterable().sortable(),
    display_name: search.text().searchable({ weight: 4 }),
    specialty_words: search.text().searchable({ weight: 3 }),
    headline: search.text().searchable({ weight: 2 }),
    style_tags: search.text().searchable({ weight: 2 }),
    place: search.text().searchable({ weight: 2 }),
    language_names: search.text().searchable({ weight: 1.5 }),
    biography: search.text().searchable({ weight: 1 }),
  }),
  seed,
});
