import { useQuery } from "@tanstack/react-query";
import { ask } from "./ask";

type RankingMetrics = {
  ndcg_rules: number | null;
  ndcg_learned: number | null;
  difference: { mean: number; low: number; high: number } | null;
  sessions: number;
  clients: number;
};

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
  acceptance_rate: number | null;
  mean_outcome: number | null;
  positions: { position: number; impressions: number; chosen: number; rate: number }[];
};

export type RankingTraining = {
  version: string;
  status: string;
  trained_at: string;
  metrics: RankingMetrics;
};

export type MatchingQuality = {
  active_version: string;
  rankings: RankingQuality[];
  history: RankingTraining[];
};

/** How good matches are, by ranking. */
export function useMatchingQuality() {
  return useQuery({
    queryKey: ["matching"],
    queryFn: async () => (await ask<{ matching: MatchingQuality }>("/admin/matching")).matching,
  });
}
