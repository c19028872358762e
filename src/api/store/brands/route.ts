import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PUBLIC_BRAND_STATUSES } from "../../../modules/partner/lib/brand-status";
import { STORE_BRAND_FIELDS } from "./query-config";
import type { BrandPageQuery } from "./validators";

/** The approved brands in the order of the house, in the language of the request. */
export async function GET(
  req: MedusaRequest<unknown, BrandPageQuery>,
  res: MedusaResponse,
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { limit, offset } = req.validatedQuery;
  const { data: brands, metadata } = await query.graph(
    {
      entity: "brand",
      fields: STORE_BRAND_FIELDS,
      filters: { status: [...PUBLIC_BRAND_STATUSES] },
      pagination: { take: limit, skip: offset, order: { position: "ASC", handle: "ASC" } },
    },
    { locale: req.locale },
  );
  res.json({ brands, count: metadata?.count ?? 0, limit, offset });
}
