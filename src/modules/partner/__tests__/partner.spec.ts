import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { PARTNER_MODULE } from "..";
import { BRAND_STATUSES, type BrandStatus, brandTransition } from "../lib/brand-status";
import Brand from "../models/brand";
import BrandStatusChange from "../models/brand-status-change";
import type PartnerModuleService from "../service";

const house = (handle: string) => ({
  handle,
  name: "Maison Test",
  city: "Paris",
  country_code: "fr",
  founded_year: 1931,
  tagline: "A line.",
  story: "A story.",
});

moduleIntegrationTestRunner<PartnerModuleService>({
  moduleName: PARTNER_MODULE,
  resolve: join(__dirname, ".."),
  moduleModels: [Brand, BrandStatusChange],
  // The migrations, not the models: the constraints under test are theirs.
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service }) => {
    describe("brands", () => {
      it("begin as drafts at position 0", async () => {
        const [brand] = await service.createBrands([house("maison-test")]);
        expect(brand).toMatchObject({ handle: "maison-test", status: "draft", position: 0 });
        expect(brand?.id).toMatch(/^brand_/);
      });

      it("have a handle of their own: a second one is a conflict", async () => {
        await service.createBrands([house("maison-test")]);
        await expect(service.createBrands([house("maison-test")])).rejects.toMatchObject({
          status: 409,
          type: "conflict",
          code: "already_exists",
        });
        expect(await service.listBrands()).toHaveLength(1);
      });

      it("may take the handle of one that was deleted", async () => {
        const [first] = await service.createBrands([house("maison-test")]);
        await service.softDeleteBrands([first?.id ?? ""]);
        await expect(service.createBrands([house("maison-test")])).resolves.toHaveLength(1);
      });

      it.each([
        [{ handle: "Not A Handle" }, "The handle must be"],
        [{ handle: `a${"b".repeat(64)}` }, "The handle must be"],
        [{ country_code: "FR" }, "The country code must be"],
        [{ country_code: "fra" }, "The country code must be"],
        [{ founded_year: 999 }, "The founding year must be"],
        [{ founded_year: 3000 }, "The founding year must be"],
        [{ position: -1 }, "The position must not be"],
      ])("are refused by the database with a sentence: %j", async (wrong, sentence) => {
        const bad = { ...house("maison-test"), ...wrong };
        await expect(service.createBrands([bad])).rejects.toMatchObject({
          status: 400,
          type: "invalid_data",
          code: "value_not_allowed",
          message: expect.stringContaining(sentence),
        });
        expect(await service.listBrands()).toHaveLength(0);
      });

      it("are refused on update as well", async () => {
        const [brand] = await service.createBrands([house("maison-test")]);
        await expect(
          service.updateBrands([{ id: brand?.id ?? "", country_code: "XX" }]),
        ).rejects.toMatchObject({ status: 400 });
      });

      it("may leave the founding year open", async () => {
        const [brand] = await service.createBrands([
          { ...house("maison-test"), founded_year: null },
        ]);
        expect(brand?.founded_year).toBeNull();
      });
    });

    describe("changeBrandStatus", () => {
      const brandIn = async (status: BrandStatus): Promise<string> => {
        const [brand] = await service.createBrands([{ ...house("maison-test"), status }]);
        return brand?.id ?? "";
      };
      const REFUSED = { status: 409, code: "brand_transition_refused" };
      const cells = BRAND_STATUSES.flatMap((from) =>
        BRAND_STATUSES.map((to) => [from, to, !!brandTransition(from, to)] as const),
      );

      it.each(cells)("from %s to %s: %s", async (from, to, allowed) => {
        const id = await brandIn(from);
        const change = service.changeBrandStatus({ id, from, to, actor_id: "user_1" });
        const refusal = await change.then(
          () => null,
          ({ status, code }: { status?: number; code?: string }) => ({ status, code }),
        );
        expect(refusal).toEqual(allowed ? null : REFUSED);
        const brand = await service.retrieveBrand(id);
        expect(brand.status).toBe(allowed ? to : from);
        const history = await service.listBrandStatusChanges({ brand_id: id });
        expect(history).toHaveLength(allowed ? 1 : 0);
      });

      it("writes down from, to and who", async () => {
        const id = await brandIn("draft");
        await service.changeBrandStatus({ id, from: "draft", to: "approved", actor_id: "user_1" });
        const [row] = await service.listBrandStatusChanges({ brand_id: id });
        expect(row).toMatchObject({
          from_status: "draft",
          to_status: "approved",
          actor_id: "user_1",
        });
      });

      it("is a conflict when the brand has moved on in the meantime", async () => {
        const id = await brandIn("suspended");
        await expect(
          service.changeBrandStatus({ id, from: "draft", to: "approved", actor_id: null }),
        ).rejects.toMatchObject({ status: 409, code: "brand_status_changed" });
        expect(await service.listBrandStatusChanges({ brand_id: id })).toHaveLength(0);
      });

      it("can be taken back, row and all, as long as the brand has not moved on", async () => {
        const id = await brandIn("draft");
        const approve = { id, from: "draft", to: "approved", actor_id: null } as const;
        const first = await service.changeBrandStatus(approve);
        await service.undoBrandStatusChange(first.change_id);
        expect((await service.retrieveBrand(id)).status).toBe("draft");
        expect(await service.listBrandStatusChanges({ brand_id: id })).toHaveLength(0);

        const second = await service.changeBrandStatus(approve);
        await service.changeBrandStatus({ ...approve, from: "approved", to: "suspended" });
        await service.undoBrandStatusChange(second.change_id);
        expect((await service.retrieveBrand(id)).status).toBe("suspended");
        expect(await service.listBrandStatusChanges({ brand_id: id })).toHaveLength(2);
      });

      it("lets one of many at the same time win, and writes one row", async () => {
        const id = await brandIn("draft");
        const outcomes = await Promise.allSettled(
          Array.from({ length: 5 }, () =>
            service.changeBrandStatus({ id, from: "draft", to: "approved", actor_id: null }),
          ),
        );
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect(await service.listBrandStatusChanges({ brand_id: id })).toHaveLength(1);
      });
    });
  },
});
