import type { MedusaResponse } from "@medusajs/framework/http";
import type { CatalogueAnswer } from "../../../modules/catalogue/lib/answer";
import { FACET_FIELDS } from "../../../modules/catalogue/lib/catalogue-query";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import { languageOf } from "../../shared/board/read-board";
import { idField } from "../../shared/booking/fields";
import { invalidQuery, parseQuery } from "../../store/catalogue/parse-query";
import { openCatalogue } from "../../store/catalogue/reader";
import { catalogueQuery } from "../../store/catalogue/validators";
import { pricedForEngagement } from "./engagement-client";
import { readVariants } from "./read-variants";

/** The route's own limit counts what asks the text engine, too. */
const uncounted = (): Promise<void> => Promise.resolve();

/**
 * The catalogue as the client of an engagement may see it, with every variant: its words, its price
 * for this client, and whether it can be had.
 */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { engagement_id, ...rest } = req.query;
  const engagementId = idField.safeParse(engagement_id);
  if (!engagementId.success) {
    throw invalidQuery("engagement_id", "must be the id of an engagement");
  }
  const { sort, min_price, max_price, ...query } = parseQuery(catalogueQuery, rest);
  const { scope, stylist } = req;
  const pricedFor = await pricedForEngagement(scope, engagementId.data, stylist.id);
  const reader = await openCatalogue(scope);
  const bytes = await reader.list(
    {
      ...query,
      filters: Object.fromEntries(FACET_FIELDS.map((field) => [field, query[field] ?? []])),
      language: languageOf(req),
      audience: pricedFor.client.is_private ? "vip" : "public",
      currency_code: pricedFor.currency_code,
      min_price: min_price ?? null,
      max_price: max_price ?? null,
      sort: query.q ? (sort ?? "relevance") : sort && sort !== "relevance" ? sort : "newest",
    },
    uncounted,
  );
  const answer = JSON.parse(bytes.toString()) as CatalogueAnswer;
  const variants = await readVariants(
    scope,
    pricedFor,
    answer.products.map(({ id }) => id),
  );
  const products = answer.products.map((product) => ({
    ...product,
    variants: variants.get(product.id) ?? [],
  }));
  res.json({ ...answer, products });
}
