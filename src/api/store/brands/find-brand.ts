import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";
import { isBrandHandle } from "../../../modules/partner/lib/brand-handle";
import { PUBLIC_BRAND_STATUSES } from "../../../modules/partner/lib/brand-status";

const NO_HOUSE = "There is no house at this address.";

/**
 * Finds the approved brand that the address names, in the language of the request.
 *
 * @param fields the fields to read
 * @throws HouseError 404 when there is none, or none that clients may see
 */
export async function findPublicBrand<Fields extends string>(
  req: MedusaRequest,
  fields: Fields[],
): Promise<Record<Fields, unknown> & { id: string }> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const handle = req.params.handle ?? "";
  if (!isBrandHandle(handle)) {
    throw notFound(NO_HOUSE);
  }
  const { data } = await query.graph(
    {
      entity: "brand",
      fields: ["id", ...fields],
      filters: { handle, status: [...PUBLIC_BRAND_STATUSES] },
      pagination: { take: 1, skip: 0 },
    },
    { locale: req.locale },
  );
  const [brand] = data as (Record<Fields, unknown> & { id: string })[];
  if (!brand) {
    throw notFound(NO_HOUSE);
  }
  return brand;
}
