import {
  createCustomerGroupsWorkflow,
  linkCustomersToCustomerGroupWorkflow,
  revokeApiKeysWorkflow,
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows";
import { rebuildCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/rebuild-catalogue";
import {
  createCataloguePiece,
  createCategory,
  createHouse,
  type CreatedPiece,
  type PieceInput,
} from "../../helpers/catalogue";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { createClient } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

const PIECES = 7;

describeHouse({
  name: "catalogue_store",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let pieces: Record<string, CreatedPiece>;

    const get = (path: string, headers: Record<string, string> = {}) =>
      api.get(path, { headers: { ...shop.storeHeaders, ...headers } });
    const handles = async (query: string, headers: Record<string, string> = {}) => {
      const { data } = await get(`/store/catalogue?${query}`, headers);
      return data.products.map(({ handle }: { handle: string }) => handle) as string[];
    };

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      const brandId = await createHouse(container, "maison-a", "Maison Aurélie");
      const other = await createHouse(container, "casa-b", "Casa Bianca");
      const gowns = await createCategory(container, "gowns", "Gowns");
      const ball = await createCategory(container, "ball-gowns", "Ball gowns", gowns);
      const bags = await createCategory(container, "bags", "Bags");
      const inputs: PieceInput[] = [
        {
          handle: "noir",
          title: "Noir",
          subtitle: "Ball gown",
          colours: ["Black"],
          sizes: ["S", "M"],
          material: "Silk",
          price: 900,
          categoryId: ball,
          brandId,
        },
        {
          handle: "aube",
          title: "Aube",
          subtitle: "Long gown",
          colours: ["Ivory"],
          sizes: ["M"],
          material: "Silk",
          price: 700,
          categoryId: gowns,
          brandId,
        },
        {
          handle: "duo",
          title: "Duo",
          subtitle: "Gown in two colours",
          colours: ["Black", "Ivory"],
          sizes: ["L"],
          price: 500,
          categoryId: gowns,
          brandId: other,
        },
        {
          handle: "cabas",
          title: "Cabas",
          subtitle: "Tote bag",
          colours: ["Black"],
          material: "Leather",
          price: 300,
          categoryId: bags,
          brandId: other,
        },
        {
          handle: "minaudiere",
          title: "Minaudière",
          subtitle: "Evening bag",
          price: 1200,
          stock: 0,
          categoryId: bags,
          brandId,
        },
        { handle: "plain", title: "Plain" },
        {
          handle: "secret",
          title: "Zephyrine",
          subtitle: "Ball gown nobody knows",
          colours: ["Emerald"],
          price: 99_000,
          categoryId: ball,
          brandId,
          vip: true,
        },
      ];
      pieces = {};
      for (const input of inputs) {
        pieces[input.handle] = await createCataloguePiece(container, shop, input);
      }
      await rebuildCatalogueWorkflow(container).run({ input: { with_text_index: false } });
    });

    it("lists, narrows, sorts and pages with counts that ignore their own selection", async () => {
      const { data } = await get("/store/catalogue?category=gowns&colour=ivory&sort=price_desc");
      expect(data).toMatchObject({ count: 2, limit: 24, offset: 0, sort: "price_desc" });
      expect(data.products.map(({ handle }: { handle: string }) => handle)).toEqual([
        "aube",
        "duo",
      ]);
      const counts = Object.fromEntries(
        data.facets.colour.map(({ value, count }: { value: string; count: number }) => [
          value,
          count,
        ]),
      );
      expect(counts).toEqual({ ivory: 2, black: 2 });
      expect(data.facets.price).toEqual({ min: 500, max: 700, currency_code: "usd" });
      expect(data.products[0]).toMatchObject({
        title: "Aube",
        brand: { handle: "maison-a", name: "Maison Aurélie" },
        price: { amount: 700, original_amount: null, currency_code: "usd", from: false },
      });
      expect(await handles("category=ball-gowns")).toEqual(["noir"]);
      expect(await handles("min_price=500&max_price=900&sort=price_asc")).toEqual([
        "duo",
        "aube",
        "noir",
      ]);
      const first = await handles("sort=title&limit=4");
      const second = await handles("sort=title&limit=4&offset=4");
      expect([...first, ...second]).toEqual([
        "aube",
        "cabas",
        "duo",
        "minaudiere",
        "noir",
        "plain",
      ]);
      expect(await handles("offset=1000")).toEqual([]);
      expect(await handles("colour=no-such-colour")).toEqual([]);
    });

    it("understands words: kinds, slips, synonyms, accents", async () => {
      expect((await handles("q=gown")).sort()).toEqual(["aube", "duo", "noir"]);
      // "Noir" is French for black too: the piece of that name comes first.
      expect((await handles("q=Noir"))[0]).toBe("noir");
      expect((await handles("q=aurelie")).sort()).toEqual(["aube", "minaudiere", "noir"]);
      expect((await handles("q=handbag")).sort()).toEqual(["cabas", "minaudiere"]);
      const { data } = await get("/store/catalogue?q=minaudeire");
      expect(data).toMatchObject({ count: 1, corrected_query: "minaudiere" });
      const { data: suggested } = await get("/store/catalogue/suggest?q=ball");
      expect(suggested).toMatchObject({
        categories: [{ handle: "ball-gowns", path: ["gowns", "ball-gowns"], count: 1 }],
        products: [{ handle: "noir" }],
        count: 1,
      });
    });

    it("refuses what makes no sense, and takes any text for words", async () => {
      const wrong = [
        "limit=101",
        "limit=-1",
        "offset=x",
        "min_price=-1",
        "max_price=1e99",
        "currency_code=xyz",
        "sort=random",
        "fabric=silk",
        `q=${"a".repeat(5_000)}`,
        "q[$ne]=1",
        // No text of PostgreSQL can hold it, so none is searched for.
        "q=a%00b",
      ];
      const refusals = await Promise.all(wrong.map((query) => get(`/store/catalogue?${query}`)));
      expect(refusals.map(({ status }) => status)).toEqual(wrong.map(() => 400));
      expect(refusals[0]?.data).toMatchObject({
        type: "invalid_data",
        code: "invalid_query",
        details: { parameter: "limit" },
      });
      const hostile = [
        "' OR 1=1 --",
        '"; DROP TABLE product; --',
        "a & | ! ( ) : * <-> \\",
        "\u0001\u001f",
        "%%%___\\\\",
        "x".repeat(200),
        "🜁 \u202e abc",
        "a b c d e f g h i j k l m n o p q r s t",
      ];
      const answers = await Promise.all(
        hostile.map((words) => get(`/store/catalogue?q=${encodeURIComponent(words)}`)),
      );
      expect(answers.map(({ status }) => status)).toEqual(hostile.map(() => 200));
      expect((await get("/store/catalogue")).data.count).toBe(PIECES - 1);
    });

    it("answers 304 as long as nothing has changed", async () => {
      const { headers, data } = await get("/store/catalogue?limit=2");
      expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      const etag = String(headers.etag);
      expect((await get("/store/catalogue?limit=2", { "if-none-match": etag })).status).toBe(304);
      const french = await get("/store/catalogue?limit=2", {
        "if-none-match": etag,
        "x-medusa-locale": "fr-FR",
      });
      expect(french.status).toBe(200);
      expect(french.data.facets.availability[0].label).toBe("Disponible");
      expect(data.facets.availability[0].label).toBe("In stock");
    });

    describe("a private piece", () => {
      const secretIn = (body: unknown) => JSON.stringify(body).includes("secret");

      it("is nowhere for anybody, and everywhere for those it is for", async () => {
        const container = getContainer();
        const client = await createClient(api, shop.storeHeaders, "ada@example.com");
        const stranger = await createClient(api, shop.storeHeaders, "eve@example.com");
        const { result: groups } = await createCustomerGroupsWorkflow(container).run({
          input: { customersData: [{ name: "Private clients", metadata: { vip: true } }] },
        });
        await linkCustomersToCustomerGroupWorkflow(container).run({
          input: { id: groups[0]?.id ?? "", add: [client.id] },
        });
        const secret = pieces.secret as CreatedPiece;
        const region = `region_id=${shop.regionId}`;
        const lists = [
          "/store/catalogue?limit=100",
          "/store/catalogue?category=ball-gowns",
          "/store/catalogue?q=zephyrine",
          "/store/catalogue/suggest?q=ball",
          `/store/products?limit=100&${region}`,
          "/store/products?handle=secret",
          `/store/products?id[]=${secret.id}`,
          `/store/products?id=${secret.id}`,
          "/store/brands/maison-a/products",
        ];
        // Medusa would give the products of these to anybody who asks for the relation.
        const around = [
          "collections",
          "product-categories",
          "product-tags",
          "product-types",
        ].flatMap((list) => [
          `/store/${list}?fields=*products`,
          `/store/${list}?fields=id,products.handle`,
        ]);
        const ids = [
          `/store/products/${secret.id}`,
          `/store/product-variants/${secret.variantIds[0]}`,
        ];
        for (const headers of [{}, stranger.headers]) {
          for (const path of lists) {
            const { status, data } = await get(path, headers);
            expect({
              path,
              status,
              leaks: secretIn(data) || JSON.stringify(data).includes(secret.id),
            }).toEqual({
              path,
              status: 200,
              leaks: false,
            });
          }
          for (const path of ids) {
            expect((await get(path, headers)).status).toBe(404);
          }
          for (const path of around) {
            expect({ path, leaks: secretIn((await get(path, headers)).data) }).toEqual({
              path,
              leaks: false,
            });
          }
        }
        const { data: open } = await get("/store/catalogue?q=zephyrine");
        expect(open).toMatchObject({ count: 0, corrected_query: null });
        expect(JSON.stringify(open.facets)).not.toContain("emerald");

        for (const path of lists) {
          const { data } = await get(path, client.headers);
          const found = secretIn(data) || JSON.stringify(data).includes(secret.id);
          expect({ path, found }).toEqual({ path, found: true });
        }
        for (const path of lists.filter((list) => list.startsWith("/store/catalogue"))) {
          const { headers } = await get(path, client.headers);
          expect(headers["cache-control"]).toContain("private");
        }
        for (const path of ids) {
          expect((await get(path, client.headers)).status).toBe(200);
        }
      });

      it("cannot be put into a bag by its id", async () => {
        const variant_id = pieces.secret?.variantIds[0];
        const options = { headers: shop.storeHeaders };
        const { data } = await api.post("/store/carts", { region_id: shop.regionId }, options);
        const line = await api.post(
          `/store/carts/${data.cart.id}/line-items`,
          { variant_id, quantity: 1 },
          options,
        );
        expect(line.status).toBe(404);
        const cart = await api.post(
          "/store/carts",
          { region_id: shop.regionId, items: [{ variant_id, quantity: 1 }] },
          options,
        );
        expect(cart.status).toBe(404);
      });
    });

    it("takes a revoked publishable key for some seconds at most", async () => {
      const container = getContainer();
      const { result: keys } = await createApiKeysWorkflow(container).run({
        input: { api_keys: [{ title: "Short", type: "publishable", created_by: "" }] },
      });
      const key = keys[0];
      await linkSalesChannelsToApiKeyWorkflow(container).run({
        input: { id: key?.id ?? "", add: [shop.salesChannelId] },
      });
      const ask = () =>
        api.get("/store/catalogue", { headers: { "x-publishable-api-key": key?.token ?? "" } });
      expect((await ask()).status).toBe(200);
      await revokeApiKeysWorkflow(container).run({
        input: { selector: { id: key?.id ?? "" }, revoke: { revoked_by: "user_of_the_house" } },
      });
      await eventuallyPasses(async () => {
        expect((await ask()).status).toBe(400);
      });
      expect((await api.get("/store/catalogue")).status).toBe(400);
    });
  },
});
