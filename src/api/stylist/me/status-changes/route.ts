import type { MedusaResponse } from "@medusajs/framework/http";
import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import type { PageQuery } from "../../../shared/stylist/page";
import { shapeStatusChange, STATUS_CHANGE_FIELDS } from "../../../shared/stylist/shape-rows";

/** What has become of the application so far, newest first, with what the house wrote. */
export async function GET(
  req: StylistRequest<unknown, PageQuery>,
  res: MedusaResponse,
): Promise<void> {
  const query = req.scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { limit, offset } = req.validatedQuery;
  const { data, metadata } = await query.graph({
    entity: "stylist_status_change",
    fields: STATUS_CHANGE_FIELDS,
    filters: { stylist_id: req.stylist.id },
    pagination: { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  });
  const rows = data as unknown as Parameters<typeof shapeStatusChange>[0][];
  const status_changes = rows.map(shapeStatusChange);
  res.json({ status_changes, count: metadata?.count ?? 0, limit, offset });
}
