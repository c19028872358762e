import type { SearchTypes } from "@medusajs/framework/types";
import { productFields } from "./product-fields";
import { piece } from "./sample-pieces";
import { openSearchHouse, POSTGRES, type SearchHouse } from "./search-house";
import { ask, searchProviderContract } from "./search-provider.contract";

describe("the PostgreSQL provider", () => {
  searchProviderContract(() =>
    openSearchHouse("zaga-search-contract-postgres", POSTGRES, { fields: productFields() }),
  );
});

describe("the PostgreSQL provider's text tables", () => {
  let house: SearchHouse;

  beforeAll(async () => {
    house = await openSearchHouse("zaga-search-postgres", POSTGRES, { fields: productFields() });
  });

  afterAll(() => house?.close());

  const tables = async () =>
    (
      await house.sql(
        `SELECT table_name FROM information_schema.tables
         WHERE table_name LIKE 'search_pg_%' ORDER BY table_name`,
      )
    ).map(({ table_name }) => String(table_name).replace(/^.*product_/, ""));

  it("come and go with the versions of the index", async () => {
    house.source.documents = [piece("one", { subtitle: "Gown" })];
    await house.service.reindex({ index: "product" });
    await house.service.reindex({ index: "product" });
    const versions = await tables();
    expect(versions).toHaveLength(6);
    const [first, second] = [...new Set(versions.map((name) => name.replace(/_.*$/, "")))];
    expect(versions).toEqual([
      first,
      `${first}_text`,
      `${first}_words`,
      second,
      `${second}_text`,
      `${second}_words`,
    ]);
    await house.service.reindex({ index: "product" });
    expect(await tables()).toHaveLength(6);
    expect(await tables()).not.toContain(first);
  });

  it("forget a document with its row, and everything when the index is emptied in place", async () => {
    house.source.documents = [piece("one", { subtitle: "Gown" })];
    await house.service.reindex({ index: "product", strategy: "in_place" });
    await house.service.upsertDocuments({
      index: "product",
      documents: [piece("two", { subtitle: "Gown" })],
    });
    await house.service.deleteDocuments({ index: "product", filters: { id: "prod_two" } });
    expect(await ask(house, "gown")).toEqual(["one"]);
    house.source.documents = [];
    await house.service.reindex({ index: "product", strategy: "in_place" });
    expect(await ask(house, "gown")).toEqual([]);
  });

  it("keep what two writers write at the same time", async () => {
    const batch = (name: string) =>
      Array.from({ length: 40 }, (_, n) =>
        piece(`${name}-${n}`, {
          subtitle: `Thimble of ${n % 2 ? "tin brass" : "brass tin"} ${name}`,
        }),
      );
    const write = (documents: ReturnType<typeof batch>) =>
      house.service.upsertDocuments({ index: "product", documents });
    await Promise.all([write(batch("ada")), write(batch("bea").reverse()), write(batch("cora"))]);
    expect(await ask(house, "thimble", { pagination: { take: 500 } })).toHaveLength(120);
  });

  it("find all that bear a common word: the very name first, then the popular ones", async () => {
    const many = Array.from({ length: 2300 }, (_, n) =>
      piece(`many-${n}`, { subtitle: "Lorgnette", popularity: n + 1 }),
    );
    // Nobody has bought them: among the most popular they would not be looked for.
    const named = piece("named", { title: "Lorgnette" });
    const titled = piece("titled", { title: "The lorgnette" });
    house.source.documents = [named, titled, ...many];
    await house.service.reindex({ index: "product" });
    const wanted = (take: number, skip = 0): SearchTypes.SearchQuery => ({
      entity: "product",
      fields: ["id"],
      filters: { q: "lorgnette" },
      pagination: { take, skip },
      search_options: { typo_tolerance: true, match_strategy: "last", count: "none" },
    });
    const found = async (query: SearchTypes.SearchQuery) =>
      (await house.service.search(query)).hits.map(({ id }) => id);
    const all = await found(wanted(5000));
    const byPopularity = many.toReversed().map(({ id }) => id);
    expect(all).toEqual([named.id, ...byPopularity, titled.id]);
    expect(await found(wanted(100, 2250))).toEqual(all.slice(2250));
    expect(await found(wanted(3))).toEqual(all.slice(0, 3));
    const scored = await found({ ...wanted(3), search_options: { include_score: true } });
    expect(scored).toEqual(all.slice(0, 3));
  });

  it("tells what was searched for instead of a slip", async () => {
    house.source.documents = [piece("one", { subtitle: "Pearl necklace" })];
    await house.service.reindex({ index: "product" });
    const { provider_metadata: metadata } = await house.service.search({
      entity: "product",
      filters: { q: "pearl necklce" },
      search_options: { typo_tolerance: true, match_strategy: "last" },
    });
    expect(metadata).toEqual({ corrected_query: "pearl necklace" });
    const exact = await house.service.search({
      entity: "product",
      filters: { q: "pearl necklce" },
      search_options: { match_strategy: "all" },
    });
    expect(exact.hits).toEqual([]);
  });

  it("gives a search up that takes longer than a second", async () => {
    const [row] = await house.sql(
      `SELECT table_name FROM search_postgres_index ORDER BY created_at DESC LIMIT 1`,
    );
    await house.sql("BEGIN");
    await house.sql(`LOCK TABLE "${String(row?.table_name)}_text" IN ACCESS EXCLUSIVE MODE`);
    // Locked until after the answer: whoever waited for it would wait for ever.
    await expect(ask(house, "pearl")).rejects.toMatchObject({
      type: "unexpected_state",
      message: expect.stringContaining("longer than 1000 ms") as string,
    });
    await house.sql("ROLLBACK");
    expect(await ask(house, "pearl")).toEqual(["one"]);
  });

  it("is set up by a migration that an existing database gets too and may run twice", async () => {
    const migrations = await house.sql(
      `SELECT name FROM mikro_orm_migrations WHERE name IN ('Migration20260807120000', 'Migration20261122090000') ORDER BY name`,
    );
    expect(migrations).toHaveLength(2);
    const [config] = await house.sql(
      `SELECT to_tsvector('house_search', 'Robes of the Soirée')::text AS v`,
    );
    expect(config?.v).toBe("'of':2 'robe':1 'soire':4 'the':3");
  });
});
