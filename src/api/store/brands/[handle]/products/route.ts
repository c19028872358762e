import type { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils";
import { hiddenPieceIds } from "../../../../middlewares/private-pieces";
import { findPublicBrand } from "../../find-brand";
import { PRODUCT_ENTITY } from "../../query-config";
import type { BrandPageQuery } from "../../validators";

/**
 * Ids of the published pieces of a brand, newest first, as far as the key's sales channels carry
 * them. Prices and pictures are asked for at /store/products with these ids.
 */
export async function GET(
  req: MedusaStoreRequest<unknown, BrandPageQuery>,
  res: MedusaResponse,
): Promise<void> {
  const brand = await findPublicBrand(req, ["id"]);
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { limit, offset } = req.validatedQuery;
  const hidden = await hiddenPieceIds(req);
  const { data, metadata } = await query.graph({
    entity: PRODUCT_ENTITY,
    fields: ["id"],
    filters: {
      status: ProductStatus.PUBLISHED,
      ...(hidden.length ? { id: { $nin: hidden } } : {}),
      brand: { id: brand.id },
      sales_channels: { id: req.publishable_key_context.sales_channel_ids },
    },
    pagination: { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  });
  const product_ids = data.map(({ id }) => id);
  res.json({ product_ids, count: metadata?.count ?? 0, limit, offset });
}
