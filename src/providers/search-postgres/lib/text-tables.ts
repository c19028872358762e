import type { SearchTypes } from "@medusajs/framework/types";
import { wordsOf } from "../../../lib/catalogue/words";
import { type IndexPlan, projectIndexedDocument, weightLabel } from "./medusa-provider";

/** The text search configuration that the provider's migration makes. */
export const TEXT_CONFIG = "house_search";

export type Manager = {
  execute: (sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;
};

/**
 * Beside each table of documents: `_text`, one narrow row for each document, which is all that ranking
 * reads (`names`: the fields that rank, with weights and positions; `body`: every word, without either),
 * and `_words`, the vocabulary, by which beginnings are completed and slips corrected.
 */
export const textTable = (documents: string) => `${documents}_text`;
export const wordTable = (documents: string) => `${documents}_words`;

const MAX_PART_CHARACTERS = 20_000;
const MAX_WORD_LETTERS = 40;
const ROWS_PER_STATEMENT = 500;
const MINUTE_MS = 60_000;
const MAX_POPULARITY = 2 ** 20 - 1;
/** Minutes since 1970 fit into 26 bits for the next decades, popularity stands above them. */
const MINUTE_RANGE = 2 ** 26;

export async function createTextTables(documents: string, manager: Manager): Promise<void> {
  const [text, words] = [textTable(documents), wordTable(documents)];
  // The words of the long texts go out of the row: a common word is looked for in thousands of rows.
  await manager.execute(`
    CREATE TABLE IF NOT EXISTS "${text}" (
      "id" text PRIMARY KEY REFERENCES "${documents}" ("id") ON DELETE CASCADE,
      "titles" text[] NOT NULL,
      "quality" bigint NOT NULL,
      "names" tsvector NOT NULL,
      "body" tsvector NOT NULL
    ) WITH (toast_tuple_target = 256)
  `);
  await manager.execute(`ALTER TABLE "${text}" ALTER COLUMN "names" SET STORAGE MAIN`);
  await manager.execute(`ALTER TABLE "${text}" ALTER COLUMN "body" SET STORAGE EXTERNAL`);
  for (const column of ["titles", "names", "body"]) {
    // Without fast updates: a search would have to read the list of pending ones first.
    await manager.execute(
      `CREATE INDEX IF NOT EXISTS "${text}_${column}_idx" ON "${text}" USING GIN ("${column}") WITH (fastupdate = off)`,
    );
  }
  // A word that is everywhere is read in the order of quality until there are enough.
  await manager.execute(
    `CREATE INDEX IF NOT EXISTS "${text}_quality_idx" ON "${text}" ("quality" DESC)`,
  );
  await manager.execute(`
    CREATE TABLE IF NOT EXISTS "${words}" (
      "word" text COLLATE "C" PRIMARY KEY,
      "lexeme" text NOT NULL
    )
  `);
  await manager.execute(
    `CREATE INDEX IF NOT EXISTS "${words}_lexeme_idx" ON "${words}" ("lexeme")`,
  );
  await manager.execute(
    `CREATE INDEX IF NOT EXISTS "${words}_shape_idx" ON "${words}" (left("word", 1), length("word"))`,
  );
  await manager.execute(
    `CREATE INDEX IF NOT EXISTS "${words}_rest_idx" ON "${words}" (substr("word", 2))`,
  );
  // Medusa's own text indexes are not read by this provider; keeping them up would cost every write.
  await manager.execute(`DROP INDEX IF EXISTS "${documents}_fts_idx", "${documents}_trgm_idx"`);
}

export async function dropTextTables(documents: string, manager: Manager): Promise<void> {
  await manager.execute(
    `DROP TABLE IF EXISTS "${textTable(documents)}", "${wordTable(documents)}"`,
  );
}

type TextRow = {
  id: string;
  titles: string[];
  quality: number;
  a: string;
  b: string;
  c: string;
  d: string;
};

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}

/** Popular pieces before others, new ones before old ones; a document without either counts as 0. */
function qualityOf({ popularity, created_at }: SearchTypes.SearchDocument): number {
  const sold = Math.min(Math.floor(numberOf(popularity)), MAX_POPULARITY);
  const minutes = Math.min(Math.floor(numberOf(created_at) / MINUTE_MS), MINUTE_RANGE - 1);
  return sold * MINUTE_RANGE + minutes;
}

/** Fields of weight 1 and less are found but do not rank, unless no field weighs more. */
function isFlat(plan: IndexPlan): boolean {
  return [...plan.fields.values()].every(({ field }) => weightLabel(field.searchable) === "D");
}

function textRow(document: SearchTypes.SearchDocument, plan: IndexPlan, flat: boolean): TextRow {
  const { id, weighted_parts } = projectIndexedDocument(document, plan);
  const parts = weighted_parts.map(({ text, weight }) => ({
    words: wordsOf(text.slice(0, MAX_PART_CHARACTERS)).join(" "),
    weight: flat ? "C" : weight,
  }));
  const of = (weight: string) =>
    parts
      .filter((part) => part.weight === weight)
      .map(({ words }) => words)
      .join(" ");
  return {
    id,
    titles: [...new Set(parts.filter(({ weight }) => weight === "A").map(({ words }) => words))],
    quality: qualityOf(document),
    a: of("A"),
    b: of("B"),
    c: of("C"),
    d: of("D"),
  };
}

function vocabularyOf(rows: readonly TextRow[]): string[] {
  const words = new Set(rows.flatMap(({ a, b, c, d }) => [a, b, c, d].join(" ").split(" ")));
  return [...words].filter(
    (word) => word.length > 1 && word.length <= MAX_WORD_LETTERS && !/\p{N}/u.test(word),
  );
}

const vector = (part: string) => `to_tsvector('${TEXT_CONFIG}', r."${part}")`;

async function writeRows(
  documents: string,
  rows: readonly TextRow[],
  manager: Manager,
): Promise<void> {
  await manager.execute(
    `INSERT INTO "${textTable(documents)}" ("id", "titles", "quality", "names", "body")
     SELECT r."id",
            ARRAY(SELECT jsonb_array_elements_text(r."titles")),
            r."quality",
            setweight(${vector("a")}, 'A') || setweight(${vector("b")}, 'B') || setweight(${vector("c")}, 'C'),
            strip(${["a", "b", "c", "d"].map(vector).join(" || ")})
     FROM jsonb_to_recordset(?::jsonb)
       AS r ("id" text, "titles" jsonb, "quality" bigint, "a" text, "b" text, "c" text, "d" text)
     ON CONFLICT ("id") DO UPDATE SET
       "titles" = EXCLUDED."titles", "quality" = EXCLUDED."quality",
       "names" = EXCLUDED."names", "body" = EXCLUDED."body"`,
    [JSON.stringify(rows)],
  );
}

/**
 * Writes what text search needs to know of documents. Words that no document has any more stay in the
 * vocabulary until the index is rebuilt; they find nothing and do no harm.
 *
 * @param documents the table of the documents, which must hold them already
 */
export async function writeText(
  documents: string,
  plan: IndexPlan,
  written: readonly SearchTypes.SearchDocument[],
  manager: Manager,
): Promise<void> {
  const flat = isFlat(plan);
  // The last one wins, as in the table of the documents.
  const rows = [
    ...new Map(
      written.map((document) => textRow(document, plan, flat)).map((row) => [row.id, row]),
    ).values(),
  ];
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await writeRows(documents, rows.slice(from, from + ROWS_PER_STATEMENT), manager);
  }
  // In one order and one statement, so that two writers never wait for each other in a circle.
  await manager.execute(
    `INSERT INTO "${wordTable(documents)}" ("word", "lexeme")
     SELECT w, coalesce((tsvector_to_array(to_tsvector('${TEXT_CONFIG}', w)))[1], w)
     FROM jsonb_array_elements_text(?::jsonb) AS w
     ORDER BY w COLLATE "C"
     ON CONFLICT ("word") DO NOTHING`,
    [JSON.stringify(vocabularyOf(rows))],
  );
}
