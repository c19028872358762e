import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { StylistRow } from "../../../modules/stylist/types";
import { stylistReader } from "../../shared/stylist/stylist-reader";
import { shapeQueueRow } from "./read-stylist";
import type { QueueQuery } from "./validators";

/** The house's queue: applications that wait, the longest waiting first; then everybody by name. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, QueueQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { limit, offset } = req.validatedQuery;
  const { ids, count, counts } = await stylistReader(req.scope).queuePage(req.validatedQuery);
  const query = req.scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "stylist", fields: ["*"], filters: { id: ids } });
  const byId = new Map((data as unknown as StylistRow[]).map((row) => [row.id, row]));
  const stylists = ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [shapeQueueRow(row)] : [];
  });
  res.json({ stylists, count, counts, limit, offset });
}
