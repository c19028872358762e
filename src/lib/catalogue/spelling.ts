/** Shorter words are too easily another word. The figures are Meilisearch's, so that both engines agree. */
const LETTERS_FOR_ONE_TYPO = 5;
const LETTERS_FOR_TWO_TYPOS = 9;
/** Longer "words" are no words. */
const MAX_CORRECTED_LETTERS = 40;

/**
 * How many slips a word of this kind is forgiven: none below five letters or with a digit in it (sizes,
 * references), one from five letters, two from nine.
 */
export function toleratedTypos(word: string): 0 | 1 | 2 {
  if (
    word.length < LETTERS_FOR_ONE_TYPO ||
    word.length > MAX_CORRECTED_LETTERS ||
    /\p{N}/u.test(word)
  ) {
    return 0;
  }
  return word.length < LETTERS_FOR_TWO_TYPOS ? 1 : 2;
}

/** Distances between `a` and each beginning of `b`, by length; undefined when all are above the limit. */
function distances(a: string, b: string, limit: number): number[] | undefined {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > limit) {
      return undefined;
    }
    beforeLast = last;
    last = row;
  }
  return last;
}

/**
 * Slips between two words: letters missing, added, wrong, or two neighbours swapped, each counting one
 * (optimal string alignment, the restricted Damerau-Levenshtein distance).
 *
 * @param limit distances above it are not told apart
 * @returns the distance, or `limit + 1` when it is greater
 */
export function typosBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return limit + 1;
  }
  return Math.min(distances(a, b, limit)?.[b.length] ?? limit + 1, limit + 1);
}

/**
 * Slips between a word and whatever beginning of a longer one is nearest to it.
 *
 * @returns the distance, or `limit + 1` when it is greater
 */
export function typosInBeginning(word: string, longer: string, limit: number): number {
  // Letters further on cannot belong to a beginning that is near.
  const beginning = longer.slice(0, word.length + limit);
  return Math.min(...(distances(word, beginning, limit) ?? []), limit + 1);
}

/**
 * The words that somebody may have meant: those with the fewest slips; another first letter, which
 * people seldom get wrong, is thought of only when nothing else comes near.
 *
 * @param word a normalised word that the vocabulary does not know
 * @param vocabulary candidates, e.g. those of a similar length
 * @param beginning whether `word` may be the beginning of a longer one, as while somebody types
 * @returns at most `limit` words, nearest first; equal ones in the order of the alphabet
 */
export function corrections(
  word: string,
  vocabulary: Iterable<string>,
  { beginning = false, limit = 6 }: { beginning?: boolean; limit?: number } = {},
): string[] {
  const tolerated = toleratedTypos(word);
  if (tolerated === 0) {
    return [];
  }
  const near = [...vocabulary].flatMap((candidate) => {
    const sameInitial = candidate[0] === word[0];
    const allowed = sameInitial ? tolerated : 1;
    const typos =
      beginning && sameInitial
        ? typosInBeginning(word, candidate, allowed)
        : typosBetween(word, candidate, allowed);
    return typos <= allowed ? [{ candidate, rank: typos + (sameInitial ? 0 : 10) }] : [];
  });
  const best = Math.min(...near.map(({ rank }) => rank));
  return near
    .filter(({ rank }) => rank === best)
    .map(({ candidate }) => candidate)
    .sort()
    .slice(0, limit);
}
