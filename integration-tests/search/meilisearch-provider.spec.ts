import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { SearchTypes } from "@medusajs/framework/types";
import { MeilisearchSearchService } from "../../src/providers/search-meilisearch/service";
import { MeilisearchTwin } from "./meilisearch-twin";

const KEY = "key-for-tests-only";
const UID = "pieces_v1";
/** More than the engine finds by default, and more than one request carries. */
const MANY = 1_200;
/** What the catalogue may ask for at once. */
const MOST_HITS = 10_000;

const FIELDS: SearchTypes.ResolvedSearchIndexDefinition["fields"] = {
  id: { type: "keyword", filterable: true, sortable: true },
  title: { type: "text", searchable: true },
};

const definition = (said: Partial<SearchTypes.ResolvedSearchIndexDefinition> = {}) =>
  ({
    name: "pieces",
    entity: "product",
    provider: MeilisearchSearchService.identifier,
    primary_key: "id",
    physical_name: UID,
    definition_hash: "",
    fields: FIELDS,
    settings: {},
    ...said,
  }) as SearchTypes.ResolvedSearchIndexDefinition;

const documents = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `piece_${n}`, title: `Gown ${n}` }));

describe("the Meilisearch provider by itself", () => {
  let twin: MeilisearchTwin;
  let warnings: string[];
  let provider: MeilisearchSearchService;

  const open = (host: string, apiKey = KEY) =>
    new MeilisearchSearchService(
      { logger: { warn: (message: string) => void warnings.push(message) } },
      { host, apiKey },
    );
  const write = (count: number) =>
    provider.upsertDocuments({
      index: UID,
      definition: definition(),
      documents: documents(count),
    });
  const browse = (said: Partial<SearchTypes.ProviderSearchQuery> = {}) =>
    provider.search({
      index: definition(),
      attributes_to_retrieve: ["id"],
      ...said,
      search_options: {
        ...said.search_options,
        provider_options: { "search-meilisearch": { browse: true } },
      },
    });

  beforeEach(async () => {
    warnings = [];
    twin = new MeilisearchTwin(KEY);
    await twin.start();
    provider = open(twin.host);
  });

  afterEach(() => twin.stop());

  describe("makes an index", () => {
    it("with its settings in one task, so that it is never there without them", async () => {
      await expect(provider.upsertIndex({ index: definition() })).resolves.toMatchObject({
        status: "succeeded",
      });
      expect(twin.requests.filter((line) => !line.startsWith("GET"))).toEqual([
        `PATCH /indexes/${UID}/settings`,
      ]);
      expect(twin.indexNames()).toEqual([UID]);
    });

    it.each([
      ["is not there", "gone"],
      ["cuts connections", "cut"],
      ["is not well", "broken"],
    ] as const)("later, with a warning, when the engine %s", async (_name, mood) => {
      if (mood === "gone") {
        await twin.stop();
      } else {
        twin.mood = mood;
      }
      await expect(provider.upsertIndex({ index: definition() })).resolves.toMatchObject({
        status: "enqueued",
      });
      expect(warnings).toEqual([expect.stringContaining(`"${UID}" is not made now`)]);
      expect(warnings.join()).not.toContain(KEY);
    });

    it("not with a key that the engine refuses, nor with settings it fails on", async () => {
      await expect(
        open(twin.host, "another").upsertIndex({ index: definition() }),
      ).rejects.toMatchObject({ code: "invalid_api_key" });
      twin.tasks.failing = 1;
      await expect(provider.upsertIndex({ index: definition() })).rejects.toMatchObject({
        message: expect.stringContaining("refused a change"),
      });
      const place = definition({ fields: { ...FIELDS, at: { type: "geo" } } });
      await twin.stop();
      await expect(provider.upsertIndex({ index: place })).rejects.toMatchObject({
        type: "not_allowed",
      });
      expect(warnings).toEqual([]);
    });
  });

  describe("waits for tasks", () => {
    beforeEach(() => provider.upsertIndex({ index: definition() }));

    it("and says which failed or were lost, whatever was acknowledged", async () => {
      twin.tasks.failing = 1;
      await expect(write(1)).resolves.toMatchObject({
        status: "failed",
        error: { code: "internal" },
      });
      twin.tasks.lost = 1;
      await expect(write(1)).resolves.toMatchObject({
        status: "failed",
        error: { code: "task_not_found" },
      });
      twin.tasks.failing = 1;
      await expect(
        provider.deleteDocuments({ index: UID, filters: { id: ["piece_0"] } }),
      ).resolves.toMatchObject({ status: "failed" });
      await expect(write(1)).resolves.toMatchObject({ status: "succeeded" });
    });

    it("of which one failed among several", async () => {
      twin.tasks.failing = 1;
      await expect(write(MANY)).resolves.toMatchObject({ status: "failed" });
      await expect(write(MANY)).resolves.toMatchObject({ status: "succeeded" });
      await expect(provider.listIndexes()).resolves.toMatchObject([{ document_count: MANY }]);
    });

    it("no longer than it was told to", async () => {
      twin.tasks.delayMs = 2_000;
      const task = await provider.clearIndex({ index: UID });
      await expect(provider.waitForTask(task, { timeout_ms: 200 })).rejects.toMatchObject({
        type: "unexpected_state",
        code: "search_engine_unavailable",
      });
    });
  });

  describe("leafs through documents", () => {
    beforeEach(async () => {
      await provider.upsertIndex({
        index: definition({
          settings: {
            provider_options: { "search-meilisearch": { pagination: { maxTotalHits: 10 } } },
          },
        }),
      });
      await write(30);
    });

    it("past the end of every search, page by page, with the fields that were asked for", async () => {
      const pages = [
        await browse({ pagination: { skip: 0, take: 20 } }),
        await browse({ pagination: { skip: 20, take: 20 } }),
      ];
      const hits = pages.flatMap((page) => page.hits);
      expect(new Set(hits.map(({ id }) => id)).size).toBe(30);
      expect(hits[0]?.document).toEqual({ id: "piece_0" });
      expect(pages.map(({ metadata }) => metadata.count)).toEqual([30, 30]);
      expect((await browse({ search_options: { count: "none" } })).metadata.count).toBeNull();
      const searched = await provider.search({
        index: definition(),
        attributes_to_retrieve: ["id"],
        pagination: { take: 30 },
      });
      expect(searched.hits).toHaveLength(10);
    });

    it("by their ids", async () => {
      const { hits } = await browse({ filters: { id: ["piece_7", "piece_29", "none"] } });
      expect(hits.map(({ id }) => id)).toEqual(["piece_7", "piece_29"]);
    });

    it("beside searches, each answer in its place", async () => {
      const query = {
        index: definition(),
        attributes_to_retrieve: ["id"],
        pagination: { take: 1 },
      };
      const options = { provider_options: { "search-meilisearch": { browse: true } } };
      const results = await provider.searchMany([
        { ...query, q: "29" },
        { ...query, search_options: options },
        { ...query, q: "28" },
      ]);
      expect(results.map(({ hits }) => hits[0]?.id)).toEqual(["piece_29", "piece_0", "piece_28"]);
    });

    it.each([
      ["words", { q: "gown" }],
      ["an order", { pagination: { order: { id: "ASC" as const } } }],
      ["facets", { search_options: { facets: ["id"] } }],
    ])("but not with %s", async (_name, said) => {
      await expect(browse(said)).rejects.toMatchObject({ type: "not_allowed" });
    });
  });

  it("finds as many pieces as the catalogue asks for", async () => {
    await provider.upsertIndex({ index: definition() });
    await write(MANY);
    const { hits } = await provider.search({
      index: definition(),
      q: "gown",
      attributes_to_retrieve: ["id"],
      pagination: { skip: 0, take: MOST_HITS },
    });
    expect(hits).toHaveLength(MANY);
    const { Meilisearch } = await import("meilisearch");
    const { pagination } = await new Meilisearch({ host: twin.host, apiKey: KEY })
      .index(UID)
      .getSettings();
    expect(pagination?.maxTotalHits).toBeGreaterThanOrEqual(MOST_HITS);
  });

  it("knows of no index while the engine is not there, and says so", async () => {
    await twin.stop();
    await expect(provider.listIndexes()).resolves.toEqual([]);
    expect(warnings).toHaveLength(1);
  });

  describe("behind a proxy", () => {
    let proxy: Server;

    beforeEach(async () => {
      proxy = createServer((_request, response) => {
        response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad Gateway</h1>");
      });
      await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    });

    afterEach(() => new Promise((resolve) => proxy.close(resolve)));

    it("takes the proxy's page for an engine that is not there", async () => {
      const { port } = proxy.address() as AddressInfo;
      provider = open(`http://127.0.0.1:${port}`);
      await expect(browse()).rejects.toMatchObject({ code: "search_engine_unavailable" });
      await expect(provider.upsertIndex({ index: definition() })).resolves.toMatchObject({
        status: "enqueued",
      });
    });
  });
});
