import axios from "axios";
import { Client } from "pg";
import boards from "../../../src/jobs/boards";
import conciergeExpiry from "../../../src/jobs/concierge-expiry";
import { createCataloguePiece } from "../../helpers/catalogue";
import { writeCast } from "../../helpers/diary-cast";
import { brokenLaws } from "../../helpers/diary-laws";
import { type FreezingProxy, openFreezingProxy } from "../../helpers/freezing-proxy";
import { describeHouse } from "../../helpers/house";
import { createShop, type Shop } from "../../helpers/shop";
import { brokenConciergeLaws, leftOver } from "./concierge-laws";
import { BOARD_COUPLES, boardCases } from "./crash-boards";
import { type CrashCase, JWT_SECRET, serverAt, startVictim } from "./crash-house";
import { INVITATION_COUPLES, invitationCases } from "./crash-invitations";

jest.setTimeout(180_000);

describeHouse({
  name: "concierge_crash",
  env: {
    JWT_SECRET,
    RATE_LIMIT_SCALE: "1000",
    DATABASE_POOL_MAX: "40",
    // No job runs by the clock: the test says when.
    MEDUSA_WORKER_MODE: "server",
  },
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let pieces: Parameters<typeof boardCases>[3];
    let database: Client;
    let proxy: FreezingProxy;
    let victim: ReturnType<typeof startVictim> | undefined;
    const databaseUrl = () => process.env.DATABASE_URL ?? "";
    const connect = async (): Promise<void> => {
      database = new Client({ connectionString: databaseUrl() });
      await database.connect();
    };

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      const piece = async (handle: string, price: number) => {
        const made = await createCataloguePiece(container, shop, { handle, price, stock: 50 });
        return made.variantIds[0] ?? "";
      };
      const [gown, coat, last] = [
        await piece("gown", 1290.5),
        await piece("coat", 480),
        await piece("last", 90.07),
      ];
      pieces = { kept: [gown, coat], going: [last, coat] };
      await connect();
      await writeCast(database, INVITATION_COUPLES + BOARD_COUPLES);
      await database.end();
    });

    beforeEach(async () => {
      await connect();
      proxy = await openFreezingProxy(new URL(databaseUrl()));
    });

    afterEach(async () => {
      await (await victim)?.kill(database);
      await proxy.close();
      await database.end();
    });

    const flaws = async () => [
      ...(await brokenConciergeLaws(database)),
      ...(await brokenLaws(database)),
    ];
    const expectStates = async (cases: readonly CrashCase[], key: "left" | "end") => {
      const states = cases.map(async ({ name, state }) => [name, await state()]);
      const wanted = cases.map(({ name, [key]: state }) => [name, state]);
      expect({ states: await Promise.all(states), flaws: await flaws() }).toEqual({
        states: wanted,
        flaws: [],
      });
    };

    it("outlives the death of a server, wherever it is killed: asking again, or a job, ends it well", async () => {
      const house = serverAt(api, shop);
      victim = startVictim(databaseUrl(), proxy);
      const { address, kill } = await victim;
      const prepared = await Promise.all([
        invitationCases(house, database),
        boardCases(house, database, INVITATION_COUPLES, pieces),
      ]);
      const cases = prepared.flat();
      const dying = serverAt(axios.create({ baseURL: address, validateStatus: () => true }), shop);
      const frozen = proxy.freeze(cases.map(({ dies }) => dies));
      const asked = cases.map(async ({ name, ask }) => {
        const answer = await ask(dying).catch(() => undefined);
        return [name, answer?.status ?? 0];
      });
      await frozen.finally(() => kill(database));
      const answers = await Promise.all(asked);
      const anAnswer = expect.anything();
      expect(answers).toEqual(cases.map(({ name, isTold }) => [name, isTold ? anAnswer : 0]));
      await expectStates(cases, "left");

      const askAgain = async (those: readonly CrashCase[]) => {
        const told = await Promise.all(
          those.map(async ({ name, ask, again, meanwhile }) => {
            await meanwhile?.();
            const all = await Promise.all(again.map(() => ask(house)));
            return [name, all.map(({ status }) => status).toSorted()];
          }),
        );
        expect(told).toEqual(those.map(({ name, again }) => [name, again]));
        await expectStates(those, "end");
      };
      await askAgain(cases.filter(({ byJob }) => !byJob));

      // Nobody comes back to these: who finishes them is the house.
      const waiting = cases.filter(({ byJob }) => byJob);
      await expectStates(waiting, "left");
      await database.query(
        `update invitation set answered_at = answered_at - interval '2 minutes'
         where booking_settled_at is null and answered_at is not null`,
      );
      await conciergeExpiry(getContainer());
      await boards(getContainer());
      await expectStates(waiting, "end");
      await askAgain(waiting);
      expect(await leftOver(database)).toEqual([]);

      await Promise.all(cases.flatMap(({ goOn }) => (goOn ? [goOn(house)] : [])));
      await boards(getContainer());
      expect(await flaws()).toEqual([]);
      expect(await leftOver(database)).toEqual([]);
    });
  },
});
