import { distance } from "fastest-levenshtein";
import { expansionsOf } from "../../../lib/catalogue/synonyms";
import { FUNCTION_WORDS, wordsOf } from "../../../lib/catalogue/words";
import type { WordCounts } from "./word-counts";

/** Letters from which on one or two wrong ones are forgiven; the text engines do the same. */
const ONE_TYPO_FROM = 5;
const TWO_TYPOS_FROM = 9;

function typosForgiven(word: string): number {
  if (word.length >= TWO_TYPOS_FROM) {
    return 2;
  }
  return word.length >= ONE_TYPO_FROM ? 1 : 0;
}

/** Adjacent letters changed over count as one slip, as in the text engines. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) {
    return false;
  }
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** "noire" for "noir" and "rings" for "ring" are no slips: the engines look behind endings. */
function isInflected(a: string, b: string): boolean {
  const stem = Math.min(a.length, b.length) - 1;
  return a.slice(0, stem) === b.slice(0, stem);
}

function nearest(words: WordCounts, word: string): string | null {
  const forgiven = typosForgiven(word);
  if (forgiven === 0) {
    return null;
  }
  let best: { word: string; typos: number; count: number } | null = null;
  for (const [candidate, count] of words.entries()) {
    if (Math.abs(candidate.length - word.length) > forgiven) {
      continue;
    }
    const typos = isTransposed(candidate, word) ? 1 : distance(candidate, word);
    const better =
      typos <= forgiven &&
      (best === null || typos < best.typos || (typos === best.typos && count > best.count));
    if (better) {
      best = { word: candidate, typos, count };
    }
  }
  return best?.word ?? null;
}

/**
 * Says how the house spells what was typed, so that the page can tell what it shows. The text
 * engines forgive the same slips by themselves; this names them.
 *
 * @param known the words of the catalogue
 * @param query normalised words; the last one may be unfinished
 * @returns the words with those corrected that nothing is called by; null when all are known
 */
export function correctedWords(known: WordCounts, query: string): string | null {
  const typed = wordsOf(query);
  let corrected = false;
  const words = typed.map((word, index) => {
    const isLast = index === typed.length - 1;
    const isKnown = known.has(word) || FUNCTION_WORDS.has(word) || expansionsOf(word).length > 0;
    if (isKnown || (isLast && known.hasPrefix(word))) {
      return word;
    }
    const better = nearest(known, word);
    if (better === null || isInflected(better, word)) {
      return word;
    }
    corrected = true;
    return better;
  });
  return corrected ? words.join(" ") : null;
}
