import { expansionsOf, LONGEST_SYNONYM_WORDS } from "../../../lib/catalogue/synonyms";
import {
  FUNCTION_WORDS,
  MAX_QUERY_CHARACTERS,
  MAX_QUERY_WORDS,
  wordsOf,
} from "../../../lib/catalogue/words";

/** One idea of a query: a word or a phrase of it, and what else it may be called. */
export type QueryGroup = {
  /** The words as typed, normalised. */
  words: string[];
  /** Normalised phrases of the same meaning. */
  synonyms: readonly string[];
};

/**
 * Cuts a query into ideas: the longest phrases that have synonyms, and single words. Words that bind a
 * sentence are left out unless there are no others.
 *
 * @param query what somebody typed, of any length and content
 * @returns at most twelve groups, none for a query without a letter or digit
 */
export function queryGroups(query: string): QueryGroup[] {
  const words = wordsOf(query.slice(0, MAX_QUERY_CHARACTERS)).slice(0, 2 * MAX_QUERY_WORDS);
  const groups: QueryGroup[] = [];
  for (let at = 0; at < words.length;) {
    const length = phraseLength(words, at);
    const taken = words.slice(at, at + length);
    groups.push({ words: taken, synonyms: expansionsOf(taken.join(" ")) });
    at += length;
  }
  const telling = groups
    .map((group) => ({ ...group, words: tellingWords(group.words) }))
    .filter(({ words: own }) => own.length > 0);
  return (telling.length ? telling : groups).slice(0, MAX_QUERY_WORDS);
}

function tellingWords(words: string[]): string[] {
  return words.filter((word) => !FUNCTION_WORDS.has(word));
}

function phraseLength(words: readonly string[], at: number): number {
  const longest = Math.min(LONGEST_SYNONYM_WORDS, words.length - at);
  for (let length = longest; length > 1; length -= 1) {
    if (expansionsOf(words.slice(at, at + length).join(" ")).length > 0) {
      return length;
    }
  }
  return 1;
}
