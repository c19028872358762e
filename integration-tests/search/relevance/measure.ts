import type { SearchHouse } from "../search-house";
import judgements from "./judgements.json";
import { type Grades, ndcg } from "./ndcg";

type Judgement = { query: string; intent: string; grades: Grades };
export type Measured = Judgement & { ndcg: number; answered: string[] };

export const JUDGEMENTS = judgements as unknown as readonly Judgement[];
const WORST = 10;

/** Asks every judged query as the catalogue does and measures the first ten answers. */
export async function measure({ service }: SearchHouse): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const judgement of JUDGEMENTS) {
    const { hits } = await service.search({
      entity: "product",
      fields: ["id"],
      filters: { q: judgement.query },
      pagination: { take: 5000 },
      search_options: {
        typo_tolerance: true,
        match_strategy: "last",
        include_score: true,
        count: "none",
      },
    });
    const answered = hits.map(({ id }) => id.replace(/^prod_/, ""));
    measured.push({ ...judgement, answered, ndcg: ndcg(answered, judgement.grades) });
  }
  return measured;
}

export function mean(measured: readonly Measured[]): number {
  return measured.reduce((sum, { ndcg: value }) => sum + value, 0) / measured.length;
}

/** The queries that were answered worst, with what came first, to be read by a person. */
export function worstTable(engine: string, measured: readonly Measured[]): string {
  const worst = [...measured].sort((a, b) => a.ndcg - b.ndcg).slice(0, WORST);
  const lines = worst.map(({ query, ndcg: value, answered, grades }) => {
    const first = answered.slice(0, 5).map((handle) => `${handle}(${grades[handle] ?? 0})`);
    return `  ${value.toFixed(3)}  ${query.padEnd(28)} ${first.join(" ")}`;
  });
  return [
    `${engine}: mean NDCG@10 ${mean(measured).toFixed(3)} over ${measured.length} queries; the worst:`,
    ...lines,
  ].join("\n");
}
