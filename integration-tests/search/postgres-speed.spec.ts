import { productFields } from "./product-fields";
import { piece } from "./sample-pieces";
import { openSearchHouse, POSTGRES, type SearchHouse } from "./search-house";

/** SEARCH_PIECES=20000 measures the house at its full size; fewer keep the suite short. */
const PIECES = Number(process.env.SEARCH_PIECES ?? 3000);
const BATCH = 1000;
const RUNS = 9;

const KINDS = [
  "gown",
  "dress",
  "coat",
  "handbag",
  "ring",
  "necklace",
  "watch",
  "sandal",
  "boot",
  "scarf",
];
const MATERIALS = ["silk", "wool", "cashmere", "leather", "satin", "velvet", "linen", "gold"];
const COLOURS = ["black", "ivory", "emerald", "midnight", "camel", "oxblood", "grey", "sand"];
const NAMES = [
  "aurore",
  "brume",
  "dune",
  "galerie",
  "lueur",
  "nacre",
  "opera",
  "verdure",
  "zenith",
];

const at = (list: readonly string[], n: number) => list[n % list.length] ?? "";

/** A word of no language, the same for the same number; thousands of them make a long vocabulary. */
function word(n: number): string {
  const syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi"];
  return (
    [n, n / 13, n / 169].map((part) => at(syllables, Math.floor(part))).join("") +
    at(["n", "r", "s", "t"], n)
  );
}

function generated(n: number) {
  const [kind, material, colour] = [
    at(KINDS, n),
    at(MATERIALS, n * 7 + (n >> 3)),
    at(COLOURS, n * 3 + (n >> 4)),
  ];
  const text = Array.from({ length: 40 }, (_, k) => word((n * 31 + k * 97) % 8000)).join(" ");
  return piece(`p${n}`, {
    title: `${at(NAMES, n)} ${word(n % 4000)}`,
    subtitle: `${colour} ${material} ${kind}`,
    subtitle_fr: `${kind} ${material} ${colour}`,
    description: `The ${kind} of the house, in ${material}. ${text}`,
    description_fr: `La maison. ${text.slice(0, 200)}`,
    category_names: `${kind}s`,
    attribute_names: `${colour} ${material}`,
    popularity: n % 50,
    created_at: Date.UTC(2026, 0, 1) + n * 60_000,
  });
}

/** With the share of all pieces that answers it, at least; none of them where it is 0. */
const QUESTIONS: [name: string, q: string, least: number][] = [
  ["one word", "necklace", 0.1],
  ["three words", "black silk gown", 0.001],
  ["a name", "galerie", 0.1],
  ["a synonym", "evening dress", 0.1],
  ["the beginning of a word", "neckl", 0.1],
  ["one letter", "s", 0.1],
  ["a slip", "necklce", 0.1],
  ["several slips", "blakc slik necklce cashmire", 0.001],
  [
    "200 characters",
    "black silk gown with long sleeves for an evening at the opera in the winter and a very long walk home through the snow, worn with emerald sandals, a cashmere coat and the golden necklace of my mother",
    0.001,
  ],
  ["the commonest word of all names", "maison", 1],
  ["a word in every description", "house", 1],
  ["nonsense", "zzqxwvkj", 0],
  ["much nonsense", "zzqxwvkj qqwxzzz vvkkjj xxzzqq wwqqzz jjkkvv zxzxzx qvqvqv", 0],
];

describe(`the PostgreSQL provider at ${PIECES} pieces`, () => {
  let house: SearchHouse;

  beforeAll(async () => {
    house = await openSearchHouse("zaga-search-speed", POSTGRES, { fields: productFields() });
    for (let from = 0; from < PIECES; from += BATCH) {
      const documents = Array.from({ length: BATCH }, (_, n) => generated(from + n));
      await house.service.upsertDocuments({ index: "product", documents });
    }
    await house.sql("ANALYZE");
  }, 120_000);

  afterAll(() => house?.close());

  it("answers every kind of question; one that takes a second is given up and fails", async () => {
    const lines: string[] = [];
    for (const [name, q, least] of QUESTIONS) {
      const times: number[] = [];
      let found = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const from = performance.now();
        const { hits } = await house.service.search({
          entity: "product",
          fields: ["id"],
          filters: { q },
          pagination: { take: PIECES },
          search_options: { typo_tolerance: true, match_strategy: "last", count: "none" },
        });
        times.push(performance.now() - from);
        found = hits.length;
      }
      const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
      lines.push(
        `  ${median.toFixed(1).padStart(6)} ms  ${String(found).padStart(5)} found  ${name}`,
      );
      expect({ q, found: found >= least * PIECES }).toEqual({ q, found: true });
      expect(found).toBeLessThanOrEqual(least === 0 ? 0 : PIECES);
    }
    process.stdout.write(
      `\nPostgreSQL, ${PIECES} pieces, median of ${RUNS}:\n${lines.join("\n")}\n`,
    );
  }, 60_000);

  it("reads an index for words, never the table of documents", async () => {
    const [row] = await house.sql(`SELECT table_name FROM search_postgres_index LIMIT 1`);
    const text = `${String(row?.table_name)}_text`;
    const plan = await house.sql(
      `EXPLAIN SELECT id FROM "${text}" WHERE body @@ to_tsquery('house_search', '''galerie''')
         AND (body @@ to_tsquery('house_search', '''gown''') OR names @@ to_tsquery('house_search', '''evening'' <-> ''dress'''))`,
    );
    const lines = plan.map((line) => String(line["QUERY PLAN"])).join("\n");
    expect(lines).toContain(`Bitmap Index Scan on ${text}_body_idx`);
    expect(lines).not.toContain("Seq Scan");
  });
});
