import type { Logger } from "@medusajs/framework/types";
import type { Candidate, MatchWish } from "../../../modules/concierge/lib/match/facts";
import { type RankedAnswer, rankStylists } from "../../../modules/concierge/lib/match/rank";
import { RULES } from "../../../modules/concierge/lib/match/ranking";
import type { MatchMemory } from "../../../workflows/concierge-match/memory/memory";
import {
  openingOf,
  type RememberedStylist,
} from "../../../workflows/concierge-match/memory/remembered-stylist";

type RememberedCandidate = Candidate & { stylist: RememberedStylist };

type MatchAnswer = RankedAnswer<RememberedCandidate> & { ranking_version: string };

/** Ranks whoever is remembered. Should the learned ranking fail, the rules answer. */
export function rankByMemory(
  memory: Pick<MatchMemory, "stylists" | "ranking">,
  wish: MatchWish,
  limit: number,
  logger: Pick<Logger, "error">,
): MatchAnswer {
  const { stylists, ranking } = memory;
  const candidates = stylists.map((stylist) => ({
    stylist,
    facts: stylist.facts,
    opening: openingOf(stylist, wish),
  }));
  try {
    const answer = rankStylists(candidates, wish, ranking, limit);
    return { ...answer, ranking_version: ranking.version };
  } catch (error) {
    logger.error(`The ranking ${ranking.version} failed, the rules answer: ${String(error)}`);
    const answer = rankStylists(candidates, wish, RULES, limit);
    return { ...answer, ranking_version: RULES.version };
  }
}
