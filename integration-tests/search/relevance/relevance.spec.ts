import { openMeilisearch } from "../meilisearch-server";
import { productFields } from "../product-fields";
import { meilisearch, openSearchHouse, POSTGRES, type SearchHouse } from "../search-house";
import { demoDocuments } from "./demo-documents";
import { JUDGEMENTS, mean, measure, worstTable } from "./measure";

const GOAL = 0.9;
const LEAST_QUERIES = 60;

async function opened(database: string, engine: typeof POSTGRES): Promise<SearchHouse> {
  const house = await openSearchHouse(database, engine, { fields: productFields() });
  house.source.documents = demoDocuments();
  await house.service.reindex({ index: "product" });
  return house;
}

describe("the judged queries", () => {
  const handles = new Set(demoDocuments().map(({ handle }) => handle));

  it(`are at least ${LEAST_QUERIES}, each once, each with an intent and something to find`, () => {
    expect(JUDGEMENTS.length).toBeGreaterThanOrEqual(LEAST_QUERIES);
    expect(new Set(JUDGEMENTS.map(({ query }) => query)).size).toBe(JUDGEMENTS.length);
    for (const { intent, grades } of JUDGEMENTS) {
      expect(intent).toMatch(/\w.*\.$/);
      expect(Object.values(grades)).toContain(3);
    }
  });

  it("grade pieces that the house has, from 1 to 3", () => {
    const graded = JUDGEMENTS.flatMap(({ grades }) => Object.entries(grades));
    expect(graded.filter(([handle]) => !handles.has(handle))).toEqual([]);
    expect(graded.filter(([, grade]) => ![1, 2, 3].includes(grade))).toEqual([]);
  });
});

describe("relevance over the demo house", () => {
  it(`is at least ${GOAL} with PostgreSQL`, async () => {
    const house = await opened("zaga-search-relevance-postgres", POSTGRES);
    try {
      const measured = await measure(house);
      process.stdout.write(`\n${worstTable("PostgreSQL", measured)}\n`);
      expect(mean(measured)).toBeGreaterThanOrEqual(GOAL);
    } finally {
      await house.close();
    }
  });

  it(`is at least ${GOAL} with Meilisearch`, async () => {
    const server = await openMeilisearch();
    const house = await opened("zaga-search-relevance-meilisearch", meilisearch(server));
    try {
      const measured = await measure(house);
      const name = server.twin ? "Meilisearch's twin" : "Meilisearch";
      process.stdout.write(`\n${worstTable(name, measured)}\n`);
      expect(mean(measured)).toBeGreaterThanOrEqual(GOAL);
    } finally {
      await house.close();
      await server.close();
    }
  });
});
