import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../house/paths.js";
import { startTestDatabase } from "../test/database.js";
import { runNode } from "../test/run-suite.js";

const USAGE = `npm run test:boards -- [--sequences 10000] [--seed 1]
  --sequences  random sequences of actions on boards
  --seed       another number gives other sequences

Plays them on the concierge module with a real PostgreSQL and compares every answer with a model: no
approval, cart or order ever has other lines than what the approved hash stood for. DB_HOST with
DB_PORT, DB_USERNAME and DB_PASSWORD names a server; otherwise one is started for this.`;

const SPEC = "src/modules/concierge/__tests__/board-sequences.spec.ts";

/** The server that was given, or one of its own. */
async function openServer(): Promise<Awaited<ReturnType<typeof startTestDatabase>>> {
  if (process.env.DB_HOST) {
    return { env: {}, stop: () => Promise.resolve() };
  }
  const folder = path.join(ROOT, ".data", "boards");
  mkdirSync(folder, { recursive: true });
  return startTestDatabase(folder);
}

/** Plays the sequences; the exit code says whether service and model agree. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sequences: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const server = await openServer();
  try {
    process.exitCode =
      (await runNode(
        [
          "--experimental-vm-modules",
          "--no-warnings",
          path.join(ROOT, "node_modules/jest/bin/jest.js"),
          "--runInBand",
          "--forceExit",
          SPEC,
        ],
        {
          env: {
            ...server.env,
            TEST_TYPE: "modules",
            NODE_ENV: "test",
            BOARD_SEQUENCES: values.sequences,
            BOARD_SEED: values.seed,
          },
        },
      )) ?? 1;
  } finally {
    await server.stop();
  }
}
