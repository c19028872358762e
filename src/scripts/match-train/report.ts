import { FACTORS } from "../../modules/concierge/lib/match/facts";
import type { Comparison, Interval } from "../../modules/concierge/lib/match/learning/ndcg";
import { SESSIONS_MIN, type Training } from "../../modules/concierge/lib/match/learning/train";
import type { RankingWeights } from "../../modules/concierge/lib/match/ranking";

const NAME_CHARACTERS = 16;

function signed(value: number): string {
  return `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(3)}`;
}

function intervalText({ mean, low, high }: Interval): string {
  return `${signed(mean)}, 95 % interval ${signed(low)} to ${signed(high)}`;
}

/** One line on how two rankings compare. */
export function describeComparison(name: string, comparison: Comparison): string {
  const { rules, learned, difference, sessions, clients } = comparison;
  const gain = rules > 0 ? `${((100 * (learned - rules)) / rules).toFixed(1)} %` : "-";
  return [
    `  NDCG@5 ${name}: rules ${rules.toFixed(3)} -> learned ${learned.toFixed(3)} (${gain})`,
    `    ${intervalText(difference)}; ${sessions} answers of ${clients} clients held out`,
  ].join("\n");
}

const VERDICTS: Readonly<Record<Training["verdict"], string>> = {
  adopted: "Better than the rules: the whole interval lies above zero.",
  refused: "Refused: the interval does not lie above zero. The rules go on answering.",
  too_little_data: `Too little data (${SESSIONS_MIN} answers with a choice at least). The rules go on answering.`,
};

/** What a person reads of a training. */
export function describeTraining(training: Training, rules: RankingWeights): string {
  const { weights, propensities, comparison, learned_from, verdict } = training;
  return [
    `  Learned from ${learned_from} answers with a choice`,
    ...(propensities.length
      ? [`  Places are looked at: ${propensities.map((one) => one.toFixed(2)).join(" ")}`]
      : []),
    ...(weights
      ? [
          `  ${"".padEnd(NAME_CHARACTERS)}  rules  learned`,
          ...FACTORS.map(
            (factor) =>
              `  ${factor.padEnd(NAME_CHARACTERS)}  ${rules[factor].toFixed(3)}  ${weights[factor].toFixed(3)}`,
          ),
        ]
      : []),
    ...(comparison ? [describeComparison("by what clients did", comparison)] : []),
    `  ${VERDICTS[verdict]}`,
  ].join("\n");
}
