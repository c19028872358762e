import { corrections, toleratedTypos } from "../../../lib/catalogue/spelling";
import type { QueryGroup } from "./query-groups";
import { type Manager, TEXT_CONFIG, wordTable } from "./text-tables";

/** A group of a query with the words that the index really has. */
export type ResolvedGroup = {
  /** For each word of the group what stands for it: itself, or what it was corrected or completed to. */
  own: string[][];
  synonyms: readonly string[];
  /** Longer words that the last word may be the beginning of. */
  beginnings: string[];
};

/** A query as the index can answer it. */
export type ResolvedQuery = {
  groups: ResolvedGroup[];
  /** The query with its slips corrected; null when there were none. */
  corrected: string | null;
};

type ResolveOptions = {
  typos: boolean;
  /** The last word may be the beginning of a longer one. */
  lastIsBeginning: boolean;
  /** Words that the index cannot answer at all are left out, so that they do not empty the answer. */
  lenient: boolean;
};

const MAX_COMPLETIONS = 40;
/** One or two letters begin thousands of words: the shortest few must do until there is a third. */
const MAX_COMPLETIONS_OF_LETTERS = 12;
/** Each takes a look at hundreds of words; a query of nothing but slips is no query. */
const MAX_CORRECTED_WORDS = 4;

type Known = { known: boolean; completions: string[] };

async function lookUp(
  documents: string,
  words: readonly string[],
  completed: string | undefined,
  manager: Manager,
): Promise<Map<string, Known>> {
  const table = wordTable(documents);
  const rows = await manager.execute(
    `SELECT t."word",
            EXISTS (
              SELECT 1 FROM "${table}" k
              WHERE k."word" = t."word" OR k."lexeme" = ANY (tsvector_to_array(to_tsvector('${TEXT_CONFIG}', t."word")))
            ) AS "known",
            CASE WHEN t."word" = ? THEN ARRAY(
              SELECT k."word" FROM "${table}" k
              WHERE k."word" > t."word" AND k."word" < t."word" || chr(1114111)
              ORDER BY length(k."word"), k."word" LIMIT ?
            ) ELSE '{}' END AS "completions"
     FROM jsonb_array_elements_text(?::jsonb) AS t ("word")`,
    [
      completed ?? "",
      (completed?.length ?? 0) > 2 ? MAX_COMPLETIONS : MAX_COMPLETIONS_OF_LETTERS,
      JSON.stringify(words),
    ],
  );
  return new Map(
    rows.map(({ word, known, completions }) => [
      word as string,
      { known: known as boolean, completions: completions as string[] },
    ]),
  );
}

/** Words near enough in shape to be compared: same initial and about as long, or one slip at the beginning. */
async function similarWords(
  documents: string,
  word: string,
  beginning: boolean,
  manager: Manager,
): Promise<string[]> {
  const typos = toleratedTypos(word);
  const letters = [...word];
  const [first = "", second = "", ...rest] = letters;
  const longest = beginning ? 255 : letters.length + typos;
  const rows = await manager.execute(
    `SELECT k."word" FROM "${wordTable(documents)}" k
     WHERE (left(k."word", 1) = ? AND length(k."word") BETWEEN ? AND ?)
        OR substr(k."word", 2) IN (?, ?)
        OR k."word" IN (?, ?)`,
    [
      first,
      letters.length - typos,
      longest,
      letters.slice(1).join(""),
      word,
      letters.slice(1).join(""),
      [second, first, ...rest].join(""),
    ],
  );
  return rows.map(({ word: candidate }) => candidate as string);
}

/**
 * Looks the words of a query up in the vocabulary of an index: which it knows, what the last one may be
 * the beginning of, what an unknown one was meant to be.
 */
export async function resolveQuery(
  documents: string,
  groups: readonly QueryGroup[],
  { typos, lastIsBeginning, lenient }: ResolveOptions,
  manager: Manager,
): Promise<ResolvedQuery> {
  const words = [...new Set(groups.flatMap((group) => group.words))];
  const last = groups.at(-1)?.words.at(-1);
  const looked = await lookUp(documents, words, lastIsBeginning ? last : undefined, manager);
  const hasSynonyms = new Set(
    groups.filter(({ synonyms }) => synonyms.length).flatMap((group) => group.words),
  );
  const corrected = new Map<string, string[]>();
  const unknown = words.filter((word) => {
    const found = looked.get(word);
    return typos && !found?.known && !found?.completions.length && !hasSynonyms.has(word);
  });
  for (const word of unknown.slice(0, MAX_CORRECTED_WORDS)) {
    if (toleratedTypos(word) > 0) {
      const beginning = lastIsBeginning && word === last;
      const near = await similarWords(documents, word, beginning, manager);
      corrected.set(word, corrections(word, near, { beginning }));
    }
  }
  const standIns = (word: string): string[] => {
    const { known = false, completions = [] } = looked.get(word) ?? {};
    return known || !(completions.length || corrected.get(word)?.length)
      ? [word]
      : [...completions, ...(corrected.get(word) ?? [])];
  };
  const isAnswerable = (word: string) =>
    (looked.get(word)?.known ?? false) ||
    (looked.get(word)?.completions.length ?? 0) > 0 ||
    (corrected.get(word)?.length ?? 0) > 0 ||
    /\p{N}/u.test(word);
  const resolved = groups
    .filter(
      ({ words: own, synonyms }) => !lenient || synonyms.length > 0 || own.every(isAnswerable),
    )
    .map((group) => ({
      own: group.words.map(standIns),
      synonyms: group.synonyms,
      beginnings:
        last !== undefined && group.words.join(" ") === last && looked.get(last)?.known
          ? (looked.get(last)?.completions ?? [])
          : [],
    }));
  const didCorrect = [...corrected.values()].some((list) => list.length > 0);
  return {
    groups: resolved,
    corrected: didCorrect
      ? groups
          .flatMap((group) => group.words.map((word) => corrected.get(word)?.[0] ?? word))
          .join(" ")
      : null,
  };
}
