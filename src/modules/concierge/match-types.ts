import type { FactorValues, StylistRecord } from "./lib/match/facts";
import type { MatchBrief, MatchProfile, MatchQuery } from "./lib/match/wish";

/** What the concierge itself knows of a stylist. */
export type StylistStanding = {
  stylist_id: string;
  /** Different clients with an engagement that is active. */
  active_clients: number;
  record: StylistRecord;
  /** Houses, colours and materials that clients kept from their boards, as keys. */
  kept: string[];
};

/** What a client brings along to a matching. */
export type MatchClient = {
  profile: MatchProfile | null;
  brief: (MatchBrief & { status: string }) | null;
  /** Stylists who declined the brief. */
  declined: string[];
  /** Stylists who dress the client at the moment: another brief takes no other place of theirs. */
  dressed_by: string[];
};

type ImpressionInput = {
  stylist_id: string;
  position: number;
  score: number;
  factors: FactorValues;
};

/** An answer that is to be remembered. */
export type MatchRecord = {
  id: string;
  customer_id: string;
  brief_id: string | null;
  query: MatchQuery;
  ranking_version: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: number;
  impressions: ImpressionInput[];
};

export type MatchChoice = { match_id: string; stylist_id: string; chosen_at: string };

/** A learned ranking as it is stored; `weights` may be anything until they have been read. */
export type StoredRanking = { version: string; weights: unknown };

/** How well a ranking did on answers held out. */
export type RankingMetrics = {
  ndcg_rules: number | null;
  ndcg_learned: number | null;
  /** NDCG@5 gained over the rules, and its 95 % interval. */
  difference: { mean: number; low: number; high: number } | null;
  sessions: number;
  clients: number;
  learned_from: number;
  propensities: number[];
};

export type RankingModelInput = {
  version: string;
  weights: Readonly<Record<string, number>>;
  metrics: RankingMetrics;
  note: string | null;
};

/** An answer with what came of it, as learning reads it. */
export type TrainingRow = {
  request_id: string;
  customer_id: string;
  at: number;
  position: number;
  factors: FactorValues;
  chosen_at: string | null;
  invited_at: string | null;
  accepted_at: string | null;
  outcome: number | null;
};

/** What decides which impressions are looked at again. */
export type OutcomeSource =
  | { invitation_id: string }
  | { engagement_id: string }
  | { board_id: string }
  | { booking_id: string };

export type RankingQuality = {
  version: string;
  status: "rules" | "active" | "retired" | "refused" | "unknown";
  trained_at: string | null;
  note: string | null;
  requests: number;
  impressions: number;
  chosen: number;
  invited: number;
  accepted: number;
  declined: number;
  /** Of those answered; null while none is. */
  acceptance_rate: number | null;
  /** Mean of what came of it, 0 to 1; null while nothing has. */
  mean_outcome: number | null;
  /** By position from 0 on: how often it was shown and chosen (opened or invited). */
  positions: { position: number; impressions: number; chosen: number; rate: number }[];
  metrics: RankingMetrics | null;
};

/** Numbers of the page on how good matches are. */
export type MatchingQuality = {
  /** The version that answers now. */
  active_version: string;
  /** Newest first. */
  rankings: RankingQuality[];
  /** By training, oldest first. */
  history: { version: string; status: string; trained_at: string; metrics: RankingMetrics }[];
};
