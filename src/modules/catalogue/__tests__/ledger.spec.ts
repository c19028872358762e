import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { CATALOGUE_MODULE } from "..";
import CataloguePicture from "../models/catalogue-picture";
import CatalogueSale from "../models/catalogue-sale";
import type CatalogueModuleService from "../service";

const MANY = 1_000;
const LONG_AGO = new Date("2020-01-01T00:00:00Z");

moduleIntegrationTestRunner<CatalogueModuleService>({
  moduleName: CATALOGUE_MODULE,
  resolve: join(__dirname, ".."),
  moduleModels: [CataloguePicture, CatalogueSale],
  // The migrations, not the models: the ledger is theirs alone.
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service }) => {
    const dirtyIds = async (): Promise<string[]> =>
      (await service.takeDirty(MANY)).map(({ product_id }) => product_id);
    const drain = async (changed = true): Promise<void> => {
      const changes = await service.takeDirty(MANY);
      await service.acknowledge(changes.map((change) => ({ ...change, changed })));
    };

    describe("a mark", () => {
      it("makes products dirty, each once, longest waiting first", async () => {
        await service.markChanged(["prod_b", "prod_b"]);
        await service.markChanged(["prod_a", "prod_b", "prod_c"]);
        await service.markChanged(["prod_a"]);
        expect(await dirtyIds()).toEqual(["prod_b", "prod_c", "prod_a"]);
        expect((await service.takeDirty(2)).map(({ product_id }) => product_id)).toEqual([
          "prod_b",
          "prod_c",
        ]);
      });

      it("of nothing changes nothing", async () => {
        await service.markChanged([]);
        expect(await dirtyIds()).toEqual([]);
      });

      it("takes ids as they are, quotes and all", async () => {
        const odd = `prod_'"; drop table catalogue_change; --`;
        await service.markChanged([odd]);
        expect(await dirtyIds()).toEqual([odd]);
      });
    });

    describe("an acknowledgement", () => {
      it("cleans what it is about", async () => {
        await service.markChanged(["prod_a", "prod_b"]);
        await drain();
        expect(await dirtyIds()).toEqual([]);
      });

      it("leaves dirty what has changed since it was read", async () => {
        await service.markChanged(["prod_a", "prod_b"]);
        const read = await service.takeDirty(MANY);
        await service.markChanged(["prod_a"]);
        await service.acknowledge(read.map((change) => ({ ...change, changed: true })));
        expect(await dirtyIds()).toEqual(["prod_a"]);
      });

      it("that comes late does not take back a newer one", async () => {
        await service.markChanged(["prod_a"]);
        const [early] = await service.takeDirty(1);
        await service.markChanged(["prod_a"]);
        await drain();
        await service.acknowledge([{ product_id: "prod_a", seq: early?.seq ?? 0, changed: false }]);
        expect(await dirtyIds()).toEqual([]);
      });

      it("that a crash prevented leaves everything as it was", async () => {
        await service.markChanged(["prod_a", "prod_b"]);
        const read = await service.takeDirty(MANY);
        expect(await service.takeDirty(MANY)).toEqual(read);
      });
    });

    describe("a write", () => {
      it("that was begun is remembered until it is acknowledged", async () => {
        await service.markChanged(["prod_a", "prod_b"]);
        await service.beginWriting(["prod_b"]);
        const writing = async () => (await service.takeDirty(MANY)).map((row) => row.writing);
        expect(await writing()).toEqual([false, true]);
        await drain();
        await service.markChanged(["prod_a", "prod_b"]);
        expect(await writing()).toEqual([false, false]);
      });
    });

    describe("publication", () => {
      it("counts up over what has become another document, and skips what has not", async () => {
        expect(await service.latestPublished()).toBe(0);
        await service.markChanged(["prod_a"]);
        await drain();
        const first = await service.latestPublished();
        expect(first).toBeGreaterThan(0);
        await service.markChanged(["prod_a"]);
        await drain(false);
        expect(await service.latestPublished()).toBe(first);
        await service.markChanged(["prod_b"]);
        await drain();
        const since = await service.publishedSince(first, MANY);
        expect(since.map(({ product_id }) => product_id)).toEqual(["prod_b"]);
        expect(since[0]?.published_seq).toBe(await service.latestPublished());
      });

      it("of everything is one row that is never dirty", async () => {
        await service.publishEverything();
        const once = await service.latestPublished();
        await service.publishEverything();
        const published = await service.publishedSince(once, MANY);
        expect(published.map(({ product_id }) => product_id)).toEqual(["*"]);
        expect(await dirtyIds()).toEqual([]);
        expect(await service.markAgainSince(LONG_AGO)).toBe(0);
        expect(await service.changedSince(LONG_AGO, "", MANY)).toEqual([]);
      });
    });

    describe("the text engine beside the index", () => {
      it("gets what the index has taken in, no sooner and no later", async () => {
        await service.markChanged(["prod_a"]);
        expect(await service.takeUnmirrored(MANY)).toEqual([]);
        await drain();
        const [change] = await service.takeUnmirrored(MANY);
        expect(change?.product_id).toBe("prod_a");
        await service.markChanged(["prod_a"]);
        await service.acknowledgeMirrored(change ? [change] : []);
        expect(await service.takeUnmirrored(MANY)).toEqual([]);
        await drain();
        expect(await service.takeUnmirrored(MANY)).toHaveLength(1);
      });
    });

    describe("looking back", () => {
      it("pages through what was marked since a moment, and can mark it again", async () => {
        await service.markChanged(["prod_c", "prod_a", "prod_b"]);
        await drain();
        expect(await service.changedSince(LONG_AGO, "", 2)).toEqual(["prod_a", "prod_b"]);
        expect(await service.changedSince(LONG_AGO, "prod_b", 2)).toEqual(["prod_c"]);
        const tomorrow = new Date(Date.now() + 86_400_000);
        expect(await service.changedSince(tomorrow, "", 2)).toEqual([]);
        expect(await service.markAgainSince(tomorrow)).toBe(0);
        expect(await service.markAgainSince(LONG_AGO)).toBe(3);
        expect(await dirtyIds()).toHaveLength(3);
      });
    });

    describe("many at once", () => {
      const ids = Array.from({ length: 40 }, (_, index) => `prod_${index}`);

      it("marks overlapping products without a deadlock and loses none", async () => {
        await Promise.all(
          Array.from({ length: 30 }, (_, turn) =>
            service.markChanged([...ids.slice(turn), ...ids.slice(0, turn)]),
          ),
        );
        expect((await dirtyIds()).sort()).toEqual([...ids].sort());
      });

      it("marks and drains in any order, and nothing that was marked last is ever clean", async () => {
        const marks = Array.from({ length: 60 }, (_, turn) =>
          service.markChanged([ids[turn % 7] ?? "", ids[turn % 3] ?? ""]),
        );
        await Promise.all([...marks, drain(), drain(), drain()]);
        const marked = new Set((await service.changedSince(LONG_AGO, "", MANY)).sort());
        expect(marked.size).toBe(7);
        // What is read now was numbered last: a mark that set a number back would be clean for ever.
        await service.markChanged([...marked]);
        expect(new Set(await dirtyIds())).toEqual(marked);
        await drain();
        expect(await dirtyIds()).toEqual([]);
      });

      it("gives every mark a number above all before it", async () => {
        const seen: number[] = [];
        for (let turn = 0; turn < 5; turn++) {
          await Promise.all(Array.from({ length: 8 }, () => service.markChanged(["prod_a"])));
          const [change] = await service.takeDirty(1);
          seen.push(change?.seq ?? 0);
        }
        expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
      });
    });

    describe("exclusive work", () => {
      const gate = (): { opened: Promise<void>; open: () => void } => {
        let open = (): void => undefined;
        const opened = new Promise<void>((resolve) => {
          open = resolve;
        });
        return { opened, open };
      };

      it("runs once at a time: a second one goes away, or waits", async () => {
        const order: string[] = [];
        const started = gate();
        const { opened, open } = gate();
        const first = service.exclusively(
          "drain",
          async () => {
            started.open();
            await opened;
            order.push("first");
            return 1;
          },
          false,
        );
        await started.opened;
        await expect(service.exclusively("drain", async () => 2, false)).resolves.toBeUndefined();
        await expect(service.exclusively("mirror", async () => 3, false)).resolves.toBe(3);
        const waiting = service.exclusively(
          "drain",
          async () => {
            order.push("second");
            return 4;
          },
          true,
        );
        open();
        await expect(Promise.all([first, waiting])).resolves.toEqual([1, 4]);
        expect(order).toEqual(["first", "second"]);
      });

      it("that fails lets the next one in", async () => {
        const broken = service.exclusively(
          "drain",
          () => Promise.reject(new Error("the lamp went out")),
          false,
        );
        await expect(broken).rejects.toThrow("the lamp went out");
        await expect(service.exclusively("drain", async () => 1, false)).resolves.toBe(1);
      });
    });

    describe("sales", () => {
      const sale = (order_id: string, product_id: string, units: number, sold_at: Date) => ({
        order_id,
        product_id,
        units,
        sold_at,
      });

      it("count once however often an order is told, and only since the moment asked for", async () => {
        const now = new Date("2026-11-22T12:00:00Z");
        const old = new Date("2026-06-01T12:00:00Z");
        const sales = [sale("o_1", "prod_a", 2, now), sale("o_2", "prod_a", 1, now)];
        await Promise.all([service.recordSales(sales), service.recordSales(sales)]);
        await service.recordSales([sale("o_0", "prod_a", 5, old), sale("o_0", "prod_b", 1, old)]);
        const since = new Date("2026-09-01T00:00:00Z");
        const popularity = await service.popularityOf(["prod_a", "prod_b", "prod_c"], since);
        expect([...popularity]).toEqual([["prod_a", 3]]);
        expect(await service.popularityOf([], since)).toEqual(new Map());
      });
    });
  },
});
