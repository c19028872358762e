import { writeFileSync, writeSync } from "node:fs";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { CONCIERGE_MODULE } from "../modules/concierge";
import { train, type Training } from "../modules/concierge/lib/match/learning/train";
import { parseWeights, RULES } from "../modules/concierge/lib/match/ranking";
import type { RankingMetrics } from "../modules/concierge/match-types";
import type ConciergeModuleService from "../modules/concierge/service";
import { adoptRankingWorkflow } from "../workflows/concierge-match/workflows/adopt-ranking";
import { retireRankingWorkflow } from "../workflows/concierge-match/workflows/retire-ranking";
import { TRAINING_EXIT } from "./match-train/exit";
import { plotOf } from "./match-train/plot";
import { describeTraining } from "./match-train/report";
import { sessionsOf } from "./match-train/sessions";

const DAY_MS = 86_400_000;
const STDOUT = 1;

const inputSchema = z.strictObject({
  adopt: z.boolean(),
  /** Only lets the rules answer again. */
  retire: z.boolean().default(false),
  days: z.number().int().positive(),
  seed: z.number().int().positive(),
  /** A file for the picture; none when empty. */
  plot: z.string(),
  candidate: z.unknown(),
});

function metricsOf({ comparison, learned_from, propensities }: Training): RankingMetrics {
  return {
    ndcg_rules: comparison?.rules ?? null,
    ndcg_learned: comparison?.learned ?? null,
    difference: comparison?.difference ?? null,
    sessions: comparison?.sessions ?? 0,
    clients: comparison?.clients ?? 0,
    learned_from,
    propensities,
  };
}

/** At once: Medusa ends the process as soon as the script has. */
function say(text: string): void {
  writeSync(STDOUT, `${text}\n`);
}

/**
 * `medusa exec ./src/scripts/match-train.ts JSON`: learns a ranking from the answers of the house; what
 * `npm run match:train` runs. With `adopt`, a better one answers from then on, and one that is not is
 * remembered as refused.
 */
export default async function matchTrain({ container, args }: ExecArgs): Promise<void> {
  process.exitCode = TRAINING_EXIT.cannot_run;
  const { adopt, retire, days, seed, plot, candidate } = inputSchema.parse(
    JSON.parse(args[0] ?? "{}"),
  );
  const service = container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
  const now = new Date();
  try {
    if (retire) {
      await retireRankingWorkflow(container).run();
      say("  The rules answer from now on.");
      process.exitCode = TRAINING_EXIT.adopted;
      return;
    }
    const rows = await service.listTrainingRows(new Date(now.getTime() - days * DAY_MS));
    const weights = parseWeights(candidate) ?? undefined;
    const training = train(sessionsOf(rows), { rules: RULES.weights, seed, candidate: weights });
    say(describeTraining(training, RULES.weights));
    if (plot) {
      writeFileSync(plot, plotOf(training, RULES.weights));
    }
    if (adopt && training.weights && training.verdict !== "too_little_data") {
      const version = `learned-${now.toISOString().slice(0, 19).replace(/\D/g, "")}`;
      await adoptRankingWorkflow(container).run({
        input: {
          ranking: {
            version,
            weights: training.weights,
            metrics: metricsOf(training),
            note: weights ? "Weights that were given" : null,
          },
          is_better: training.verdict === "adopted",
        },
      });
      say(
        training.verdict === "adopted"
          ? `  ${version} answers from now on.`
          : `  ${version} is remembered as refused.`,
      );
    }
    process.exitCode = TRAINING_EXIT[training.verdict];
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error("The training stopped; nothing was adopted.", error as Error);
  }
}
