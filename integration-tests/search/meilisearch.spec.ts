import { MeilisearchTwin } from "./meilisearch-twin";
import { openMeilisearch } from "./meilisearch-server";
import { productFields } from "./product-fields";
import { PIECES, piece } from "./sample-pieces";
import { emptyMeilisearch, meilisearch, openSearchHouse, type SearchHouse } from "./search-house";
import { ask, searchProviderContract } from "./search-provider.contract";

const KEY = "key-for-tests-only";

describe("the Meilisearch provider", () => {
  const database = "zaga-search-contract-meilisearch";
  let server: Awaited<ReturnType<typeof openMeilisearch>>;

  afterAll(async () => {
    if (!server.twin) {
      await emptyMeilisearch(server, database.replaceAll("-", "_"));
    }
    await server.close();
  });

  searchProviderContract(async () => {
    server = await openMeilisearch();
    return openSearchHouse(database, meilisearch(server), { fields: productFields() });
  });
});

describe("the Meilisearch provider, when the server is not well", () => {
  const twin = new MeilisearchTwin(KEY);
  let house: SearchHouse;

  beforeAll(async () => {
    await twin.start();
    house = await openSearchHouse(
      "zaga-search-unwell",
      meilisearch({ host: twin.host, apiKey: KEY }),
      {
        fields: productFields(),
      },
    );
    house.source.documents = [...PIECES];
    await house.service.reindex({ index: "product" });
  });

  beforeEach(async () => {
    twin.delayMs = 0;
    twin.mood = "well";
    twin.requests.length = 0;
  });

  afterAll(async () => {
    await house?.close();
    await twin.stop();
  });

  const searches = () => twin.requests.filter((line) => line === "POST /multi-search").length;

  it("gives a slow search up before it is answered, and does not ask again", async () => {
    twin.delayMs = 4000;
    await expect(ask(house, "gown")).rejects.toMatchObject({
      type: "unexpected_state",
      message: "Meilisearch did not answer in time.",
    });
    expect(searches()).toBe(1);
  });

  it("asks once more when the connection was cut", async () => {
    twin.mood = "cut";
    await expect(ask(house, "gown")).rejects.toMatchObject({
      message: "Meilisearch cannot be reached.",
    });
    expect(searches()).toBe(2);
  });

  it("takes a document as written only when the engine has applied its task", async () => {
    const wrong = { ...piece("spoilt", {}), id: "no id of an engine: #1" };
    await expect(
      house.service.upsertDocuments({ index: "product", documents: [wrong] }),
    ).rejects.toThrow(/^Search write failed/);
    const right = await house.service.upsertDocuments({
      index: "product",
      documents: [...PIECES].slice(0, 1),
    });
    expect(right.status).toBe("succeeded");
  });

  it("does not repeat what the server refused", async () => {
    twin.mood = "broken";
    await expect(ask(house, "gown")).rejects.toMatchObject({ type: "unexpected_state" });
    expect(searches()).toBe(1);
  });

  it("fails when there is no server, and works again when it is back", async () => {
    await twin.stop();
    await expect(ask(house, "gown")).rejects.toMatchObject({
      message: "Meilisearch cannot be reached.",
    });
    await expect(
      house.service.upsertDocuments({ index: "product", documents: [piece("one")] }),
    ).rejects.toMatchObject({ type: "unexpected_state" });
    await twin.start();
    expect(await ask(house, "camee")).toEqual(["camee"]);
  });

  it("refuses a wrong key without repeating it", async () => {
    const opened = openSearchHouse(
      "zaga-search-wrong-key",
      meilisearch({ host: twin.host, apiKey: "not-the-key" }),
      { fields: productFields() },
    );
    const error = await opened.catch((reason: Error) => reason);
    expect(error).toMatchObject({
      message: "Meilisearch refused the request (invalid_api_key).",
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("not-the-key");
  });

  it("is migrated while there is no server, and has its index when there is one", async () => {
    const absent = new MeilisearchTwin(KEY);
    await absent.start();
    const server = { host: absent.host, apiKey: KEY };
    await absent.stop();
    const late = await openSearchHouse("zaga-search-late", meilisearch(server), {
      fields: productFields(),
    });
    try {
      late.source.documents = [...PIECES];
      await expect(ask(late, "gown")).rejects.toMatchObject({ type: "unexpected_state" });
      await expect(late.service.reindex({ index: "product" })).rejects.toMatchObject({
        type: "unexpected_state",
      });
      await absent.start();
      // Nothing makes the index but building it anew.
      await expect(ask(late, "gown")).rejects.toMatchObject({ type: "not_found" });
      await late.service.reindex({ index: "product" });
      expect(await ask(late, "camee")).toEqual(["camee"]);
    } finally {
      await late.close();
      await absent.stop();
    }
  });

  it("writes to no index that is not there, which the engine would make without settings", async () => {
    twin.dropIndexes();
    await expect(
      house.service.upsertDocuments({ index: "product", documents: [piece("one")] }),
    ).rejects.toMatchObject({ type: "not_found" });
    expect(twin.indexNames()).toEqual([]);
  });
});

describe("the Meilisearch provider, asked for what the engine cannot do", () => {
  const twin = new MeilisearchTwin();
  let house: SearchHouse;

  beforeAll(async () => {
    await twin.start();
    house = await openSearchHouse("zaga-search-refusals", meilisearch({ host: twin.host }), {
      fields: productFields(),
    });
    house.source.documents = [...PIECES];
    await house.service.reindex({ index: "product" });
  });

  afterAll(async () => {
    await house?.close();
    await twin.stop();
  });

  it.each([
    ["a pattern", { filters: { handle: { $like: "%a%" } } }],
    ["a beginning", { filters: { handle: { $prefix: "a" } } }],
    ["an order of texts", { filters: { handle: { $gt: "a" } } }],
    ["any of the words", { filters: { q: "gown" }, search_options: { match_strategy: "any" } }],
    ["no typos for once", { filters: { q: "gown" }, search_options: { typo_tolerance: false } }],
    ["a cursor", { pagination: { cursor: "x" } }],
  ] as const)("refuses %s instead of approximating it", async (_name, query) => {
    await expect(
      house.service.search({ entity: "product", ...(query as object) }),
    ).rejects.toMatchObject({ type: "not_allowed" });
  });

  it("refuses a filter value that the engine's language cannot say", async () => {
    await expect(
      house.service.search({ entity: "product", filters: { handle: "back\\slash" } }),
    ).rejects.toMatchObject({ type: "invalid_data" });
  });

  it("marks what was found when asked", async () => {
    const { hits } = await house.service.search({
      entity: "product",
      filters: { q: "necklace" },
      search_options: { highlight: { fields: ["subtitle"], pre_tag: "[", post_tag: "]" } },
    });
    expect(hits[0]?.highlights).toEqual({ subtitle: ["Pearl [necklace] with a gold clasp"] });
  });

  it("asks one question for a whole page with its facets", async () => {
    twin.requests.length = 0;
    await house.service.search({
      entity: "product",
      filters: { colours: ["black"] },
      search_options: { facets: ["colours", "brand_handle"], disjunctive_facets: true },
    });
    expect(twin.requests).toEqual(["POST /multi-search"]);
  });
});
