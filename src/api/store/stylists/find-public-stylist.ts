import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";
import { isStylistHandle } from "../../../modules/stylist/lib/handle";
import type { RatingTotals } from "../../../modules/stylist/lib/rating";
import { PUBLIC_STYLIST_STATUSES } from "../../../modules/stylist/lib/stylist-status";

type PublicStylist = RatingTotals & { id: string };

const ID = /^sty_\w{1,60}$/;

/**
 * Finds the approved stylist that the address names, by id or handle.
 *
 * @throws HouseError 404 when there is none, or none that clients may see
 */
export async function findPublicStylist(req: MedusaRequest): Promise<PublicStylist> {
  const { id: named = "" } = req.params;
  const key = ID.test(named) ? "id" : "handle";
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } =
    key === "id" || isStylistHandle(named)
      ? await query.graph({
          entity: "stylist",
          fields: ["id", "rating_count", "rating_sum"],
          filters: { [key]: named, status: [...PUBLIC_STYLIST_STATUSES] },
          pagination: { take: 1, skip: 0 },
        })
      : { data: [] };
  const [stylist] = data as PublicStylist[];
  if (!stylist) {
    throw notFound("There is no stylist at this address.");
  }
  return stylist;
}
