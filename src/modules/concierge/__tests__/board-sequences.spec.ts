import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { CONCIERGE_MODULE } from "..";
import type ConciergeModuleService from "../service";
import { BOARD_MODELS, engage } from "./boards/board-house";
import { playSequence } from "./boards/play";

/** As many as fit into every run of the tests; `npm run test:boards` plays ten thousand. */
const SEQUENCES = Number(process.env.BOARD_SEQUENCES ?? 100);
const SEED = Number(process.env.BOARD_SEED ?? 1);
const AT_ONCE = 6;

jest.setTimeout(60_000 + SEQUENCES * 1_000);

moduleIntegrationTestRunner<ConciergeModuleService>({
  moduleName: CONCIERGE_MODULE,
  resolve: join(__dirname, ".."),
  moduleModels: BOARD_MODELS,
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    it(`agrees with the model over ${SEQUENCES} random sequences, and never sells anything else than was approved`, async () => {
      const stage = {
        service,
        engagementId: await engage(service),
        expire: (id: string) =>
          MikroOrmWrapper.forkManager().execute(
            `update board set expires_at = now() - interval '1 second' where id = ?`,
            [id],
          ),
      };
      const ends = new Map<string, number>();
      let next = SEED;
      let actions = 0;
      const player = async (): Promise<void> => {
        while (next < SEED + SEQUENCES) {
          const seed = next;
          next += 1;
          const played = await playSequence(stage, seed);
          actions += played.actions;
          ends.set(played.end, (ends.get(played.end) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, player));
      process.stdout.write(
        `\n  ${SEQUENCES} sequences from seed ${SEED}, ${actions} actions; they end ${JSON.stringify(Object.fromEntries(ends))}\n`,
      );
      expect(ends.get("ordered")).toBeGreaterThan(SEQUENCES / 50);
      expect(ends.get("approved")).toBeGreaterThan(SEQUENCES / 50);
    });
  },
});
