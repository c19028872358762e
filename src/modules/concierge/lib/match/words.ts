const WORD_LETTERS_MIN = 3;
/** Words that stand in tags and profiles and say nothing about taste. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(["and", "the", "with", "des", "les", "une"]);

/** Writes a name so that it compares: no accents, lower case, one blank between words. */
export function comparable(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The words that taste is compared by: "quiet tailoring" and "soft tailoring" share one.
 *
 * @param texts tags, keys of colours and materials, handles of houses
 */
export function tasteWords(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of comparable(text).split(" ")) {
      if (word.length >= WORD_LETTERS_MIN && !EMPTY_WORDS.has(word)) {
        words.add(word);
      }
    }
  }
  return words;
}
