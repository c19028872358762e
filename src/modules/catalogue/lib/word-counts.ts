import { wordsOf } from "../../../lib/catalogue/words";

/** Shorter words are not worth correcting. */
const MIN_LENGTH = 2;

function distinctWords(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      if (word.length >= MIN_LENGTH) {
        words.add(word);
      }
    }
  }
  return words;
}

/** Which words occur in the catalogue, folded, and in how many pieces. */
export class WordCounts {
  private readonly counts = new Map<string, number>();

  add(texts: readonly string[]): void {
    for (const word of distinctWords(texts)) {
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
  }

  remove(texts: readonly string[]): void {
    for (const word of distinctWords(texts)) {
      const left = (this.counts.get(word) ?? 0) - 1;
      if (left > 0) {
        this.counts.set(word, left);
      } else {
        this.counts.delete(word);
      }
    }
  }

  has(word: string): boolean {
    return this.counts.has(word);
  }

  /** Whether a word begins like this. */
  hasPrefix(prefix: string): boolean {
    for (const word of this.counts.keys()) {
      if (word.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  entries(): IterableIterator<[string, number]> {
    return this.counts.entries();
  }
}
