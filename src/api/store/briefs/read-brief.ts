import type { MedusaContainer } from "@medusajs/framework/types";
import { noSuchBrief } from "../../../modules/concierge/lib/refusals";
import type { BriefDTO } from "../../../modules/concierge/types";
import { conciergeReader } from "../../shared/concierge/concierge-reader";
import { shapeBrief } from "../../shared/concierge/shape-brief";
import { shapeInvitations } from "../../shared/concierge/shape-invitation";

/** More than a brief ever has: five at once, and what was declined or has expired before. */
const INVITATIONS_AT_MOST = 100;

/** A client's own brief. @throws HouseError 404 when it is another's */
export async function findOwnBrief(
  scope: MedusaContainer,
  id: string,
  customerId: string,
): Promise<BriefDTO> {
  const brief = await conciergeReader(scope).getBrief(id);
  if (brief.customer_id !== customerId) {
    throw noSuchBrief();
  }
  return brief;
}

/** A client's own brief with its invitations. @throws HouseError 404 when it is another's */
export async function readOwnBrief(scope: MedusaContainer, id: string, customerId: string) {
  const brief = await findOwnBrief(scope, id, customerId);
  const { rows } = await conciergeReader(scope).invitationsPage({
    ...{ brief_id: id, customer_id: customerId },
    ...{ limit: INVITATIONS_AT_MOST, offset: 0 },
  });
  return {
    ...shapeBrief(brief, "store"),
    invitations: await shapeInvitations(scope, rows, "customer"),
  };
}
