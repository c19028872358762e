import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import BookingModuleService from "../../../src/modules/booking/service";
import { STYLIST_MODULE } from "../../../src/modules/stylist";
import type StylistModuleService from "../../../src/modules/stylist/service";
import { findDemoFolder } from "../../../src/scripts/seed/demo-folder";
import { variantsOf } from "../../../src/scripts/seed/piece-variants";
import { readDemoData } from "../../../src/scripts/seed/read-demo-data";
import { sampleFiles, writeHouse } from "../../../src/scripts/seed/__tests__/sample-house";
import { describeHouse } from "../../helpers/house";

const FILES_DIR = mkdtempSync(join(tmpdir(), "zaga-seed-files-"));
const PASSWORDS = {
  admin: "a lantern over the river",
  client: "seven stones and a gate",
  stylist: "a needle in good light",
};
const DEMO = findDemoFolder();
const DATA = readDemoData(DEMO);
/** Two seeds of the whole house and a look at everything in it. */
const TIMEOUT_MS = 180_000;

type Product = {
  handle: string;
  status: string;
  brand?: { handle: string };
  variants: { sku: string; prices: unknown[]; inventory_items: { inventory: Inventory }[] }[];
};
type Inventory = { location_levels: { stocked_quantity: number }[] };

type Translate = (data: { reference: string }[]) => Promise<unknown>;

async function all<Row>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
): Promise<Row[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const pagination = { skip: 0, take: 20_000 };
  return (await query.graph({ entity, fields, pagination })).data as Row[];
}

/**
 * Live rows and the moment of the last change, for every table of the database but those that
 * subscribers and the workflow engine write in their own time.
 */
async function snapshot(container: MedusaContainer): Promise<Record<string, string>> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await pg.raw(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name in ('updated_at', 'deleted_at')
       and table_name not in ('workflow_execution', 'notification')
     group by table_name having count(*) = 2 order by 1`,
  );
  const counts: Record<string, string> = {};
  for (const { name } of rows as { name: string }[]) {
    const { rows: found } = await pg.raw(
      `select count(*) as count, max(updated_at)::text as changed from "${name}"
       where deleted_at is null`,
    );
    counts[name] = `${found[0].count} rows, last changed ${found[0].changed}`;
  }
  return counts;
}

/** Every piece of the data is there once, published, of its house, priced and stocked. */
async function expectWholeCatalogue(container: MedusaContainer): Promise<void> {
  const products = await all<Product>(container, "product", [
    "handle",
    "status",
    "brand.handle",
    "variants.sku",
    "variants.prices.id",
    "variants.inventory_items.inventory.location_levels.stocked_quantity",
  ]);
  const byHandle = new Map(products.map((product) => [product.handle, product]));
  expect(products).toHaveLength(DATA.pieces.length);
  for (const piece of DATA.pieces) {
    const { handle, brand } = piece;
    const product = byHandle.get(handle);
    expect(product).toMatchObject({ handle, status: "published", brand: { handle: brand } });
    const variants = product?.variants ?? [];
    expect(variants.map(({ sku }) => sku).sort()).toEqual(
      variantsOf(piece)
        .map(({ sku }) => sku)
        .sort(),
    );
    for (const { prices, inventory_items: articles } of variants) {
      expect(prices).toHaveLength(5);
      expect(articles[0]?.inventory.location_levels.length).toBeGreaterThan(0);
    }
  }
}

/** The stylists of the data, as far as each was to come, with what lies behind and ahead of them. */
async function expectWholeAtelier(container: MedusaContainer): Promise<void> {
  const statuses = (await all<{ status: string }>(container, "stylist", ["status"]))
    .map(({ status }) => status)
    .sort();
  expect(statuses).toEqual(DATA.stylists.map(({ status }) => status).sort());
  const rated = await all<{ handle: string; rating_count: number; rating_sum: number }>(
    container,
    "stylist",
    ["handle", "rating_count", "rating_sum"],
  );
  for (const { handle, rating_count: count, rating_sum: sum } of rated) {
    const ratings = DATA.stylists.find((stylist) => stylist.handle === handle)?.reviews ?? [];
    const wanted = ratings.reduce((total, { rating }) => total + rating, 0);
    expect([handle, count, sum]).toEqual([handle, ratings.length, wanted]);
  }
  const portfolio = await all(container, "portfolio_piece", ["id"]);
  expect(portfolio).toHaveLength(DATA.stylists.flatMap((stylist) => stylist.portfolio).length);
  const bookings = await all<{ status: string }>(container, "booking", ["status"]);
  expect(bookings.filter(({ status }) => status === "held")).toEqual([]);
  const ahead = DATA.stylists.reduce((total, { upcoming }) => total + upcoming, 0);
  const live = bookings.filter(({ status }) => status === "confirmed" || status === "requested");
  expect(live.length).toBeGreaterThanOrEqual(ahead);
}

/** It reads the server's settings when it is loaded, which `describeHouse` makes first. */
const loadSeed = () =>
  jest.requireActual<typeof import("../../../src/scripts/seed/seed-demo-house")>(
    "../../../src/scripts/seed/seed-demo-house",
  ).seedDemoHouse;

describeHouse({
  name: "seed",
  env: { FILES_DIR, DATABASE_POOL_MAX: "10" },
  tests: ({ api, getContainer }) => {
    const lines: string[] = [];
    const seed = (): Promise<{ publishableKey: string }> =>
      loadSeed()(getContainer(), {
        passwords: PASSWORDS,
        demoDir: DEMO,
        say: (line) => void lines.push(line),
      });

    it(
      "furnishes the whole house once, and a second run changes nothing",
      async () => {
        const container = getContainer();
        const { publishableKey } = await seed();
        const files = readdirSync(join(FILES_DIR, "products")).length;
        const first = await snapshot(container);

        expect((await seed()).publishableKey).toBe(publishableKey);
        expect(await snapshot(container)).toEqual(first);
        expect(readdirSync(join(FILES_DIR, "products"))).toHaveLength(files);

        await expectWholeCatalogue(container);
        await expectWholeAtelier(container);
        const pictures = DATA.pieces.flatMap(({ images }) => images.map(({ file }) => file));
        expect(files).toBe(new Set(pictures).size);

        const headers = {
          "x-publishable-api-key": publishableKey,
          "x-medusa-locale": "fr-FR",
        };
        const [piece] = [...DATA.pieces].sort((a, b) => a.newness_rank - b.newness_rank);
        const { data: shelf } = await api.get(
          "/store/products?limit=1&order=-created_at&fields=%2Bmetadata",
          {
            headers,
          },
        );
        const shown = DATA.pieces.filter(({ visibility }) => visibility === "public");
        expect(shelf.count).toBe(shown.length);
        expect(shelf.products[0]).toMatchObject({
          handle: piece?.handle,
          title: piece?.title.fr,
          description: piece?.description.fr,
          metadata: { newness_rank: piece?.newness_rank },
        });

        const { data: regions } = await api.get("/store/regions", { headers });
        const japan = regions.regions.find(
          ({ metadata }: { metadata: { market: string } }) => metadata.market === "jp",
        );
        const { data: priced } = await api.get(
          `/store/products?handle=${piece?.handle}&region_id=${japan.id}&fields=*variants.calculated_price`,
          { headers },
        );
        expect(priced.products[0].variants[0].calculated_price).toMatchObject({
          calculated_amount: piece?.prices.jpy,
          currency_code: "jpy",
          is_calculated_price_tax_inclusive: true,
        });

        const login = { email: "client@stylebyzaga.example", password: PASSWORDS.client };
        const { data: session } = await api.post("/auth/customer/emailpass", login);
        const { data: orders } = await api.get("/store/orders", {
          headers: { ...headers, authorization: `Bearer ${session.token}` },
        });
        expect(orders.count).toBe(2);
        const { data: appointments } = await api.get("/store/bookings?status=all", {
          headers: { ...headers, authorization: `Bearer ${session.token}` },
        });
        const open = appointments.bookings.filter(({ can }: { can: string[] }) =>
          can.includes("review"),
        );
        expect([appointments.count, open.length]).toEqual([4, 1]);
        const admin = { email: "admin@stylebyzaga.example", password: PASSWORDS.admin };
        expect((await api.post("/auth/user/emailpass", admin)).status).toBe(200);
        const stylist = {
          email: "amara-ndiaye@atelier.stylebyzaga.example",
          password: PASSWORDS.stylist,
        };
        const { data: atelier } = await api.post("/auth/stylist/emailpass", stylist);
        const { data: own } = await api.get("/stylist/me", {
          headers: { authorization: `Bearer ${atelier.token}` },
        });
        expect(own.stylist).toMatchObject({ handle: "amara-ndiaye", status: "approved" });
      },
      TIMEOUT_MS,
    );

    it(
      "finishes what a run that broke off has begun, which nobody saw",
      async () => {
        const container = getContainer();
        const translation = container.resolve<{ createTranslations: Translate }>(
          Modules.TRANSLATION,
        );
        const translate = translation.createTranslations.bind(translation);
        const french = jest
          .spyOn(translation, "createTranslations")
          .mockImplementation((data) =>
            data.some(({ reference }) => reference === "product")
              ? Promise.reject(new Error("the power is gone"))
              : translate(data),
          );
        await expect(seed()).rejects.toMatchObject({
          message: expect.stringContaining("the power is gone"),
        });
        french.mockRestore();

        const begun = await all<Product>(container, "product", ["id", "status"]);
        expect(begun.length).toBeGreaterThan(0);
        expect(new Set(begun.map(({ status }) => status))).toEqual(new Set(["draft"]));

        // What a kill leaves of an application: a row that nobody can sign in as.
        const [first] = DATA.stylists;
        await container.resolve<StylistModuleService>(STYLIST_MODULE).openApplication({
          auth_identity_id: null,
          display_name: first?.display_name ?? "",
          email: `${first?.handle}@atelier.stylebyzaga.example`,
        });

        // What a kill between prices and their variant leaves: prices that belong to nothing.
        await container
          .resolve(Modules.PRICING)
          .createPriceSets([{ prices: [{ amount: 1, currency_code: "usd" }] }]);

        const confirm = jest.spyOn(BookingModuleService.prototype, "transitionBooking");
        confirm.mockRejectedValueOnce(new Error("the power is gone again"));
        await expect(seed()).rejects.toMatchObject({
          message: expect.stringContaining("the power is gone again"),
        });
        confirm.mockRestore();

        await seed();
        await expectWholeCatalogue(container);
        await expectWholeAtelier(container);
        const priceSets = await all(container, "price_set", ["id"]);
        const variants = DATA.pieces.flatMap(variantsOf).length;
        const deliveries = await all(container, "shipping_option", ["id"]);
        expect(priceSets).toHaveLength(variants + deliveries.length);
        const articles = await all(container, "inventory_item", ["id"]);
        expect(articles).toHaveLength(variants);
      },
      TIMEOUT_MS,
    );

    it("stops before it writes anything when the data is wrong", async () => {
      const before = await snapshot(getContainer());
      const broken = writeHouse({ ...sampleFiles(), "brands.json": [{ handle: "No" }] });
      const run = loadSeed()(getContainer(), {
        passwords: PASSWORDS,
        demoDir: broken,
        say: (line) => void lines.push(line),
      });
      await expect(run).rejects.toThrow("demo/data/brands.json [0] handle: must be lower-case");
      expect(await snapshot(getContainer())).toEqual(before);
    });
  },
});
