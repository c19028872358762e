import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { judge, train } from "../../src/modules/concierge/lib/match/learning/train.js";
import {
  parseWeights,
  type RankingWeights,
  RULES,
} from "../../src/modules/concierge/lib/match/ranking.js";
import { TRAINING_EXIT } from "../../src/scripts/match-train/exit.js";
import { makeMarket, TRUE_TASTE } from "../../src/scripts/match-train/market.js";
import { plotOf } from "../../src/scripts/match-train/plot.js";
import { describeComparison, describeTraining } from "../../src/scripts/match-train/report.js";
import { programs } from "../house/environment.js";
import {
  assertHouseDatabase,
  CannotRun,
  environmentFor,
  ownDatabaseUrl,
} from "../house/own-database.js";
import { paths } from "../house/paths.js";

const USAGE = `npm run match:train -- [--adopt] [--days 365] [--seed 1] [--plot FILE.svg] [--candidate FILE.json]
npm run match:train -- --retire
npm run match:train -- --generated [--stylists 100] [--clients 4000] [--seed 1] [--plot FILE.svg] [--candidate FILE.json]
  --retire     learn nothing, and let the rules answer again
  --adopt      let a better ranking answer; without it nothing is written
  --days       how far back answers are learned from
  --generated  learn from a made-up market whose taste is known, without a database
  --candidate  judge these weights ({"specialty_fit": 0.2, ...}) instead of learning some
  --plot       write a picture of the training to this file
  --seed       another number gives another market and another bootstrap

DATABASE_URL names another database than the house's own.
Exit codes: 0 better than the rules, 1 refused, 2 it could not run, 3 too little data.`;

/** What learning has to gain in the made-up market over the rules. */
const GENERATED_GOAL = 0.1;

function whole(name: string, value: string): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < 1) {
    throw new CannotRun(`--${name} must be a whole number above 0, not "${value}".`);
  }
  return number;
}

function readArgs(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        adopt: { type: "boolean", default: false },
        retire: { type: "boolean", default: false },
        generated: { type: "boolean", default: false },
        candidate: { type: "string" },
        plot: { type: "string" },
        days: { type: "string", default: "365" },
        stylists: { type: "string", default: "100" },
        clients: { type: "string", default: "4000" },
        seed: { type: "string", default: "1" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new CannotRun(`${(error as Error).message}\n${USAGE}`);
  }
}

type Args = ReturnType<typeof readArgs>;

function readCandidate(file: string | undefined): RankingWeights | undefined {
  if (!file) {
    return undefined;
  }
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path.resolve(file), "utf8"));
  } catch (error) {
    throw new CannotRun(`${file} cannot be read: ${(error as Error).message}`);
  }
  const weights = parseWeights(given);
  if (!weights) {
    throw new CannotRun(`${file} holds no weights: one for each factor, none below 0, together 1.`);
  }
  return weights;
}

/** Learns from a made-up market, and says how much of its taste was found. */
function trainOnMarket(args: Args): number {
  if (args.adopt || args.retire) {
    throw new CannotRun("What was learned from a made-up market is never adopted.");
  }
  const options = {
    stylists: whole("stylists", args.stylists),
    clients: whole("clients", args.clients),
    seed: whole("seed", args.seed),
  };
  const market = makeMarket(options);
  const candidate = readCandidate(args.candidate);
  const training = train(market.sessions, { rules: RULES.weights, seed: options.seed, candidate });
  console.log(
    `\n  A made-up market: ${options.stylists} stylists, ${options.clients} clients, ${market.sessions.length} answers`,
  );
  console.log(describeTraining(training, RULES.weights));
  if (args.plot) {
    writeFileSync(args.plot, plotOf(training, RULES.weights));
  }
  if (!training.weights) {
    return TRAINING_EXIT[training.verdict];
  }
  const rankings = { rules: RULES.weights, learned: training.weights };
  const known = judge(market.sessions, rankings, market.wanted, options.seed);
  console.log(describeComparison("by the known taste", known));
  const best = judge(
    market.sessions,
    { rules: RULES.weights, learned: TRUE_TASTE },
    market.wanted,
    options.seed,
  );
  console.log(`    the taste itself reaches ${best.learned.toFixed(3)}`);
  const gain = known.learned / known.rules - 1;
  const isMet = gain >= GENERATED_GOAL && known.difference.low > 0;
  console.log(
    `  ${isMet ? "met   " : "MISSED"} at least ${100 * GENERATED_GOAL} % above the rules: ${(100 * gain).toFixed(1)} %\n`,
  );
  return isMet ? TRAINING_EXIT[training.verdict] : TRAINING_EXIT.refused;
}

async function trainOnHouse(args: Args): Promise<number> {
  const input = JSON.stringify({
    adopt: args.adopt,
    retire: args.retire,
    days: whole("days", args.days),
    seed: whole("seed", args.seed),
    plot: args.plot ? path.resolve(args.plot) : "",
    candidate: readCandidate(args.candidate) ?? null,
  });
  const url = ownDatabaseUrl();
  await assertHouseDatabase(url);
  const child = spawn(
    process.execPath,
    [programs.medusa, "exec", "./src/scripts/match-train.ts", input],
    { cwd: paths.root, env: environmentFor(url), stdio: ["ignore", "inherit", "inherit"] },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once("error", () => resolve(TRAINING_EXIT.cannot_run));
    child.once("exit", (code) => resolve(code ?? TRAINING_EXIT.cannot_run));
  });
}

/**
 * Learns a ranking of stylists from what clients were shown and did, and says whether it is better than
 * the rules.
 * @param argv the command line without node and script.
 */
export async function main(argv: string[]): Promise<void> {
  try {
    const args = readArgs(argv);
    if (args.help) {
      console.log(USAGE);
      return;
    }
    process.exitCode = args.generated ? trainOnMarket(args) : await trainOnHouse(args);
  } catch (error) {
    if (!(error instanceof CannotRun)) {
      throw error;
    }
    console.error(`  ${error.message}`);
    process.exitCode = TRAINING_EXIT.cannot_run;
  }
}
