import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type { MatchingQuality } from "../../../modules/concierge/match-types";

type QualityReader = { matchingQuality(): Promise<MatchingQuality> };

/** How good matches are, for the page that plots it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const reader = req.scope.resolve<QualityReader>(CONCIERGE_MODULE);
  res.json({ matching: await reader.matchingQuality() });
}
