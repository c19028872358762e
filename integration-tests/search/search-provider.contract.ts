import type { SearchTypes } from "@medusajs/framework/types";
import { PIECES, piece } from "./sample-pieces";
import type { SearchHouse } from "./search-house";

type Filters = SearchTypes.SearchFilters;

/** Asks in words as the catalogue does, for ids alone; whoever wants scores and counts too gets the same ones. */
export async function ask(
  { service }: SearchHouse,
  q: string,
  said: Partial<SearchTypes.SearchQuery> = {},
): Promise<string[]> {
  const answer = async (options: SearchTypes.SearchQuery["search_options"]) => {
    const { hits } = await service.search({
      entity: "product",
      fields: ["id"],
      pagination: { take: 50 },
      ...said,
      filters: { ...said.filters, q },
      search_options: {
        typo_tolerance: true,
        match_strategy: "last",
        ...options,
        ...said.search_options,
      },
    });
    return handles(hits);
  };
  const ids = await answer({ count: "none" });
  expect(await answer({ include_score: true })).toEqual(ids);
  return ids;
}

const handles = (hits: readonly SearchTypes.SearchHit[]) =>
  hits.map(({ id }) => id.replace(/^prod_/, ""));

async function filtered({ service }: SearchHouse, filters: Filters): Promise<string[]> {
  const { hits } = await service.search({
    entity: "product",
    fields: ["id"],
    filters,
    pagination: { take: 50 },
  });
  return handles(hits).sort();
}

const ALL = PIECES.map(({ handle }) => handle).sort();
const without = (...gone: string[]) => ALL.filter((handle) => !gone.includes(handle));

/** Filters with the pieces they leave, each operator once on each kind of field it is for. */
const FILTERS: [name: string, filters: Filters, left: string[]][] = [
  ["a value", { brand_handle: "tornesi" }, ["elan", "petit-bal"]],
  ["a list of values", { brand_handle: ["tornesi", "bellaveri"] }, ["dune", "elan", "petit-bal"]],
  ["a value of a list field", { colours: "black" }, ["aurore", "dune"]],
  ["a boolean", { made_to_order: true }, ["brume"]],
  ["null", { collection_handle: null }, without("aurore")],
  ["$eq", { brand_handle: { $eq: "bellaveri" } }, ["dune"]],
  ["$ne", { brand_handle: { $ne: "bellaveri" } }, without("dune")],
  ["$ne null", { collection_handle: { $ne: null } }, ["aurore"]],
  ["$in", { availability: { $in: ["sold_out", "made_to_order"] } }, ["brume", "elan"]],
  ["$in nothing", { availability: { $in: [] } }, []],
  ["$nin", { availability: { $nin: ["in_stock"] } }, ["brume", "elan"]],
  ["$nin on a list field", { colours: { $nin: ["black"] } }, without("aurore", "dune")],
  ["$gt and $lt", { price_usd: { $gt: 650, $lt: 3100 } }, ["camee", "dune"]],
  ["$gte and $lte", { price_usd: { $gte: 1900, $lte: 3100 } }, ["brume", "camee", "dune"]],
  ["$exists", { price_usd: { $exists: true } }, without("elan")],
  ["$exists false", { price_usd: { $exists: false } }, ["elan"]],
  ["$exists on a list field", { colours: { $exists: false } }, ["petit-bal"]],
  ["$contains", { colours: { $contains: ["sand", "black"] } }, ["dune"]],
  ["$overlaps", { materials: { $overlaps: ["pearl", "silk"] } }, ["aurore", "camee"]],
  ["$and", { $and: [{ colours: "black" }, { price_usd: { $gt: 2000 } }] }, ["aurore"]],
  ["$or", { $or: [{ colours: "sand" }, { brand_handle: "steenhaven" }] }, ["camee", "dune"]],
  ["$not", { $not: { category_handles: "gowns" } }, without("aurore", "brume", "grand-bal")],
  [
    "a tree",
    { visibility: "public", $or: [{ $not: { sizes: "FR 36" } }, { colours: ["grey"] }] },
    ["brume", "camee", "elan", "grand-bal", "petit-bal"],
  ],
  ["a value with quotes", { brand_handle: `x" OR "a" = "a` }, []],
  ["a value that looks like SQL", { brand_handle: "' OR 1=1; DROP TABLE product; --" }, []],
];

/** What no search may choke on: syntax of every engine, control characters, sheer length. */
const HOSTILE: [name: string, query: string][] = [
  ["5,000 letters", "a".repeat(5000)],
  ["5,000 characters of words", "silk gown ".repeat(500)],
  ["1,000 nonsense words", Array.from({ length: 1000 }, (_, n) => `zqx${n}vv`).join(" ")],
  ["quotes", `'"\`'' "" gown' OR '1'='1`],
  ["an SQL injection", "'); DROP TABLE search_postgres_index; --"],
  ["tsquery syntax", "gown & | ! <-> :* ((( '"],
  ["filter syntax", `gown" OR id EXISTS OR "a" = "a`],
  ["placeholders", "? ?? $1 :name \\? %s"],
  ["control characters", "gown\u0000\u0007\u001b[31m\u202e silk"],
  ["a lone surrogate", "gown \ud83d"],
  ["emoji", "👗👠 gown"],
  ["another script", "ドレス платье فستان"],
  ["wildcards", "%_* gown*"],
  ["a long word of digits", "9".repeat(300)],
  ["whitespace only", " \t\n\u00a0 "],
  ["punctuation only", "?!...—«»"],
];

/** What every search provider of the house promises, asked through Medusa's search module. */
export function searchProviderContract(open: () => Promise<SearchHouse>): void {
  let house: SearchHouse;

  beforeAll(async () => {
    house = await open();
    house.source.documents = [...PIECES];
    await house.service.reindex({ index: "product" });
  });

  afterAll(async () => {
    await house?.close();
  });

  describe("writes", () => {
    const write = async (documents: SearchTypes.SearchDocument[]) =>
      house.applied(await house.service.upsertDocuments({ index: "product", documents }));
    const remove = async (filters: Filters) =>
      house.applied(await house.service.deleteDocuments({ index: "product", filters }));

    it("adds, replaces with what was there before forgotten, and deletes by id", async () => {
      await write([piece("zephyr", { title: "Zephyr", subtitle: "Kite of blue paper" })]);
      expect(await ask(house, "kite")).toEqual(["zephyr"]);
      await write([piece("zephyr", { title: "Zephyr", subtitle: "Lantern of blue paper" })]);
      expect(await ask(house, "lantern")).toEqual(["zephyr"]);
      expect(await ask(house, "kite")).not.toContain("zephyr");
      await remove({ id: ["prod_zephyr"] });
      expect(await ask(house, "lantern")).not.toContain("zephyr");
    });

    it("keeps the last of two documents with one id in one write", async () => {
      await write([piece("twin", { subtitle: "First" }), piece("twin", { subtitle: "Second" })]);
      expect(await filtered(house, { handle: "twin" })).toEqual(["twin"]);
      expect(await ask(house, "second")).toContain("twin");
      await remove({ id: "prod_twin" });
    });

    it("deletes what a filter selects and nothing else", async () => {
      await write([
        piece("old-one", { collection_handle: "gone" }),
        piece("old-two", { collection_handle: "gone" }),
      ]);
      await remove({ collection_handle: { $eq: "gone" }, price_usd: { $gt: 1 } });
      expect(await filtered(house, {})).toEqual(ALL);
    });

    it("counts its documents", async () => {
      const { metadata } = await house.service.search({
        entity: "product",
        pagination: { take: 0 },
      });
      expect(metadata.count).toBe(PIECES.length);
    });
  });

  describe("filters", () => {
    it.each(FILTERS)("by %s", async (_name, filters, left) => {
      expect(await filtered(house, filters)).toEqual(left);
    });

    it("refuses a field that is not filterable", async () => {
      await expect(filtered(house, { title: "Aurore" })).rejects.toMatchObject({
        type: "invalid_data",
      });
    });
  });

  describe("facets", () => {
    const facets = async (filters: Filters, said: SearchTypes.SearchOptions) =>
      (
        await house.service.search({
          entity: "product",
          fields: ["id"],
          filters,
          search_options: said,
        })
      ).facets;

    it("counts values within what was found", async () => {
      expect(
        await facets({ category_handles: "gowns" }, { facets: ["brand_handle", "colours"] }),
      ).toEqual({
        brand_handle: { type: "value", values: [{ value: "maison-vaubrun", count: 3 }] },
        colours: {
          type: "value",
          values: [
            { value: "black", count: 1 },
            { value: "grey", count: 1 },
            { value: "midnight", count: 1 },
          ],
        },
      });
    });

    it("counts within a question in words", async () => {
      const result = await house.service.search({
        entity: "product",
        fields: ["id"],
        filters: { q: "gown" },
        search_options: { match_strategy: "last", typo_tolerance: true, facets: ["availability"] },
      });
      expect(result.facets).toEqual({
        availability: {
          type: "value",
          values: [
            { value: "in_stock", count: 2 },
            { value: "made_to_order", count: 1 },
          ],
        },
      });
    });

    it("leaves a facet's own choice out of its counts when asked", async () => {
      const filters = { colours: ["black"], visibility: ["public"] };
      const counted = await facets(filters, {
        facets: [{ field: "colours", sort: "alpha" }],
        disjunctive_facets: true,
      });
      expect(counted?.colours).toEqual({
        type: "value",
        values: [
          { value: "black", count: 1 },
          { value: "gold", count: 1 },
          { value: "grey", count: 1 },
          { value: "midnight", count: 1 },
          { value: "white", count: 1 },
        ],
      });
    });

    it("limits values and finds them by their beginning", async () => {
      const counted = await facets({}, { facets: [{ field: "materials", query: "s", limit: 1 }] });
      expect(counted?.materials).toEqual({ type: "value", values: [{ value: "satin", count: 2 }] });
    });

    it("counts ranges, the lower end in, the upper end out", async () => {
      const counted = await facets(
        {},
        {
          facets: [
            {
              field: "price_usd",
              type: "range",
              ranges: [{ to: 1900 }, { key: "middle", from: 1900, to: 4200 }, { from: 4200 }],
            },
          ],
        },
      );
      expect(counted?.price_usd).toMatchObject({
        type: "range",
        ranges: [{ count: 1 }, { key: "middle", count: 3 }, { count: 2 }],
      });
    });
  });

  describe("order and pages", () => {
    const page = async (
      skip: number,
      take: number,
      order?: SearchTypes.SearchPagination["order"],
    ) =>
      handles(
        (
          await house.service.search({
            entity: "product",
            fields: ["id"],
            pagination: { skip, take, order },
          })
        ).hits,
      );

    it("sorts numbers both ways, pieces without one last", async () => {
      expect(await page(0, 50, { price_usd: "ASC" })).toEqual([
        "petit-bal",
        "dune",
        "camee",
        "brume",
        "aurore",
        "grand-bal",
        "elan",
      ]);
      expect(await page(0, 50, { price_usd: "DESC" })).toEqual([
        "grand-bal",
        "aurore",
        "brume",
        "camee",
        "dune",
        "petit-bal",
        "elan",
      ]);
    });

    it("gives every piece once over all pages, equal ones too", async () => {
      const pages = [
        await page(0, 3, { popularity: "ASC" }),
        await page(3, 3, { popularity: "ASC" }),
        await page(6, 3, { popularity: "ASC" }),
      ];
      expect(pages.flat().sort()).toEqual(ALL);
      expect(await page(3, 3, { popularity: "ASC" })).toEqual(pages[1]);
    });

    it("gives nothing past the end", async () => {
      expect(await page(5000, 20)).toEqual([]);
    });

    it("keeps an order that was asked for when there are words too", async () => {
      expect(
        await ask(house, "gown", { pagination: { take: 10, order: { price_usd: "ASC" } } }),
      ).toEqual(["brume", "aurore", "grand-bal"]);
    });
  });

  describe("words", () => {
    it("finds a piece by its name, its house and its description", async () => {
      expect(await ask(house, "aurore")).toEqual(["aurore"]);
      expect(await ask(house, "steenhaven")).toEqual(["camee"]);
      expect(await ask(house, "remembered")).toEqual(["aurore"]);
    });

    it("wants all words", async () => {
      expect(await ask(house, "gown grey")).toEqual(["brume"]);
    });

    it("puts the exact name before a mention, even of something popular", async () => {
      expect((await ask(house, "grand bal"))[0]).toBe("grand-bal");
    });

    it("puts names before descriptions", async () => {
      expect(await ask(house, "silk")).toEqual(["aurore", "camee"]);
    });

    it("puts the popular one first among equals", async () => {
      expect(await ask(house, "vaubrun")).toEqual(["brume", "grand-bal", "aurore"]);
    });

    it.each([
      ["a missing letter", "necklce", "camee"],
      ["an extra letter", "necklacee", "camee"],
      ["a wrong letter", "steenhavan", "camee"],
      ["a slip at the beginning of a long word", "pleatde", "brume"],
      ["two slips in a long word", "stenhavan", "camee"],
    ])("forgives %s", async (_name, query, found) => {
      expect(await ask(house, query)).toContain(found);
    });

    it("forgives nothing in short words and in sizes", async () => {
      expect(await ask(house, "gwon")).not.toContain("aurore");
      expect(await ask(house, "38.5")).toEqual([]);
    });

    it("finds by the beginning of the last word, not of the others", async () => {
      expect(await ask(house, "neck")).toEqual(["camee"]);
      expect(await ask(house, "gown chif")).toEqual(["brume"]);
    });

    it.each([
      ["evening dress", "aurore"],
      ["robe de soirée", "aurore"],
      ["trainers", "elan"],
      ["jewelry", "camee"],
      ["jewellery", "camee"],
      ["purse", "dune"],
      ["ballgown", "grand-bal"],
    ])("knows another word for %s", async (query, found) => {
      expect(await ask(house, query)).toContain(found);
    });

    it("reads accents, capitals and full-width letters as plain ones", async () => {
      expect((await ask(house, "CAMEE"))[0]).toBe("camee");
      expect((await ask(house, "Élan"))[0]).toBe("elan");
      expect((await ask(house, "ｇｏｗｎ ｇｒｅｙ"))[0]).toBe("brume");
    });

    it("finds in French, plurals and elisions included", async () => {
      expect((await ask(house, "collier de perles"))[0]).toBe("camee");
      expect((await ask(house, "colliers"))[0]).toBe("camee");
      expect((await ask(house, "à l’opéra"))[0]).toBe("aurore");
      expect((await ask(house, "robe bleu nuit"))[0]).toBe("grand-bal");
    });

    it("filters what it finds", async () => {
      expect(await ask(house, "leather", { filters: { visibility: "public" } })).toEqual(["elan"]);
    });

    it("falls back to fewer words when no piece has them all", async () => {
      expect(await ask(house, "gown unobtainium")).toEqual(
        expect.arrayContaining(["aurore", "brume", "grand-bal"]),
      );
    });
  });

  describe("hostile questions", () => {
    // Each provider gives up a search that takes longer than it may, so an answer came in time.
    it.each(HOSTILE)("answers %s in the time that a search has", async (_name, query) => {
      expect(Array.isArray(await ask(house, query))).toBe(true);
    });
  });

  describe("what comes back", () => {
    it("holds the fields that were asked for and a score that falls", async () => {
      const { hits, metadata } = await house.service.search({
        entity: "product",
        fields: ["id", "handle", "price_usd"],
        filters: { q: "gown" },
        search_options: { include_score: true, count: "none", match_strategy: "last" },
      });
      expect(hits[0]?.document).toEqual({
        id: hits[0]?.id,
        handle: handles(hits)[0],
        price_usd: PIECES.find(({ id }) => id === hits[0]?.id)?.price_usd,
      });
      const scores = hits.map(({ score }) => score ?? Number.NaN);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores[0]).toBeGreaterThan(0);
      expect(metadata).toMatchObject({ count: null, skip: 0, take: 20 });
    });

    it("is the whole document when no fields are named", async () => {
      const { hits } = await house.service.search({
        entity: "product",
        filters: { handle: "dune" },
      });
      expect(hits[0]?.document).toMatchObject({
        handle: "dune",
        colours: ["sand", "black"],
        card: "{}",
      });
    });
  });

  it("is rebuilt without an empty moment", async () => {
    const more = Array.from({ length: 200 }, (_, n) =>
      piece(`filler-${n}`, { subtitle: "Thimble" }),
    );
    house.source.documents = [...PIECES, ...more];
    house.source.beforeBatch = () => new Promise((resolve) => setTimeout(resolve, 20));
    let rebuilding = true;
    const rebuilt = house.service.reindex({ index: "product" }).finally(() => {
      rebuilding = false;
    });
    const seen: number[] = [];
    while (rebuilding) {
      const { metadata } = await house.service.search({
        entity: "product",
        fields: ["id"],
        filters: { q: "gown" },
        search_options: { match_strategy: "last" },
      });
      seen.push(metadata.count ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await rebuilt;
    house.source.beforeBatch = undefined;
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen)).toEqual(new Set([3]));
    expect(await ask(house, "thimble")).toHaveLength(50);
  });

  it("says that an index is not there", async () => {
    await expect(
      house.service.search({ entity: "unicorn", filters: { q: "gown" } }),
    ).rejects.toMatchObject({ type: "not_found" });
  });
}
