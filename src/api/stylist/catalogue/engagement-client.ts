import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";
import { readBoardClient } from "../../../workflows/concierge-board/lib/board-client";
import { readBoardRegion } from "../../../workflows/concierge-board/lib/board-region";
import type { PricedFor } from "../../../workflows/concierge-board/lib/priced-for";

type EngagementRow = { customer_id: string; brief_id: string };

/**
 * For whom a stylist looks through the catalogue: the client of an engagement of theirs, in the region
 * that a new board would be priced in.
 *
 * @throws HouseError 404 when the engagement is another's
 */
export async function pricedForEngagement(
  scope: MedusaContainer,
  id: string,
  stylist_id: string,
): Promise<PricedFor> {
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data: engagements } = await query.graph({
    entity: "engagement",
    fields: ["customer_id", "brief_id"],
    filters: { id, stylist_id },
  });
  const [engagement] = engagements as unknown as EngagementRow[];
  if (!engagement) {
    throw notFound("We do not know this engagement.");
  }
  const { data: briefs } = await query.graph({
    entity: "brief",
    fields: ["currency_code"],
    filters: { id: engagement.brief_id },
  });
  const [brief] = briefs as unknown as { currency_code: string | null }[];
  const client = await readBoardClient(scope, engagement.customer_id);
  const region = await readBoardRegion(scope, client, brief?.currency_code ?? null);
  return { client, region_id: region.id, currency_code: region.currency_code };
}
