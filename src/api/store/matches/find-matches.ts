import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { conflict, notFound } from "../../../lib/house-error";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import { type MatchLanguage, reasonsOf } from "../../../modules/concierge/lib/match/sentences";
import { wishOf } from "../../../modules/concierge/lib/match/wish";
import type { MatchClient, MatchRecord } from "../../../modules/concierge/match-types";
import { specialtyLabel } from "../../../modules/stylist/lib/specialties";
import { matchLog } from "../../../workflows/concierge-match/match-log";
import { matchMemory } from "../../../workflows/concierge-match/memory/open-memory";
import {
  nextSlotsOf,
  placesTakenOf,
} from "../../../workflows/concierge-match/memory/remembered-stylist";
import { shapePublicStylist } from "../stylists/shape-stylist";
import { rankByMemory } from "./rank-by-memory";
import type { MatchBody } from "./validators";

/** Free hours that each match shows. */
const NEXT_SLOTS = 3;

type MatchReader = {
  matchClient(customerId: string, briefId: string | null): Promise<MatchClient>;
};

/** A brief that is somebody else's is as unknown as none. */
function assertBrief({ brief }: MatchClient, wanted: string | undefined): void {
  if (wanted && !brief) {
    throw notFound("We do not know this brief.");
  }
  if (brief && brief.status !== "open") {
    throw conflict(
      "brief_not_open",
      "This brief is not looking for a stylist any more. Write a new one.",
      { status: brief.status },
    );
  }
}

/**
 * Finds stylists for a client: one question to the database, for what is theirs; stylists, their free
 * time and the ranking are in memory. What was answered is remembered before it goes out.
 *
 * @param locale of the request, such as `fr-FR`; anything but French reads English
 */
export async function findMatches(
  scope: MedusaContainer,
  customer_id: string,
  { brief_id, limit, ...query }: MatchBody,
  locale: string | undefined,
) {
  const memory = matchMemory(scope);
  const reader = scope.resolve<MatchReader>(CONCIERGE_MODULE);
  const [client] = await Promise.all([
    reader.matchClient(customer_id, brief_id ?? null),
    memory.ready(),
  ]);
  assertBrief(client, brief_id);
  const now = Date.now();
  const { profile, brief, declined, dressed_by } = client;
  const wish = wishOf({ customer_id, query, brief, profile, declined, dressed_by, now });
  const logger = scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
  const { ranked, filtered, ranking_version } = rankByMemory(memory, wish, limit, logger);
  const language: MatchLanguage = locale?.toLowerCase().startsWith("fr") ? "fr" : "en";
  const matches = ranked.map(({ candidate, values, score, contributions }, position) => {
    const { stylist } = candidate;
    const next_slots = nextSlotsOf(stylist, wish, NEXT_SLOTS);
    const diary = { slots: next_slots, placesTaken: placesTakenOf(stylist) };
    return {
      stylist: shapePublicStylist(stylist.row, diary),
      score,
      reasons: reasonsOf({ candidate, wish, values, language }, contributions, specialtyLabel),
      next_slots,
      position,
    };
  });
  const match_id = generateEntityId(undefined, "mreq");
  const record: MatchRecord = {
    id: match_id,
    customer_id,
    brief_id: brief_id ?? null,
    query,
    ranking_version,
    at: now,
    impressions: ranked.map(({ candidate, values, score }, position) => ({
      stylist_id: candidate.facts.id,
      position,
      score,
      factors: values,
    })),
  };
  await matchLog(scope).add(record, scope);
  return { match_id, matches, ranking_version, filtered };
}
