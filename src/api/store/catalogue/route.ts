import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { invalidQuery, parseQuery } from "./parse-query";
import { FACET_FIELDS } from "../../../modules/catalogue/lib/catalogue-query";
import { answerFromCatalogue } from "./answers";
import { catalogueQuery } from "./validators";

/** The pieces of the house: searched, narrowed, counted, sorted, page by page. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerFromCatalogue(req, res, (reader, reading, askEngine) => {
    const { sort, min_price, max_price, ...query } = parseQuery(catalogueQuery, req.query);
    const { currencies, size } = reader.view.columns;
    if (size > 0 && !currencies.has(query.currency_code)) {
      throw invalidQuery("currency_code", "is no currency that the house sells in");
    }
    const filters = Object.fromEntries(FACET_FIELDS.map((field) => [field, query[field] ?? []]));
    const asked = {
      ...query,
      ...reading,
      filters,
      min_price: min_price ?? null,
      max_price: max_price ?? null,
      // Without words there is nothing to be relevant to.
      sort: query.q ? (sort ?? "relevance") : sort && sort !== "relevance" ? sort : "newest",
    } as const;
    return reader.list(asked, askEngine);
  });
}
