import { wordsOf } from "../../../src/lib/catalogue/words";
import { typosBetween, typosInBeginning } from "../../../src/lib/catalogue/spelling";
import type { TwinDocument } from "./filter";
import { valuesAt } from "./filter";

export type RankSettings = {
  searchableAttributes: string[];
  rankingRules: string[];
  stopWords: string[];
  synonyms: Record<string, string[]>;
  typoTolerance: {
    enabled: boolean;
    minWordSizeForTypos: { oneTypo: number; twoTypos: number };
    disableOnAttributes: string[];
  };
};

/** Words of a document by attribute, in the order of the searchable attributes. */
export type Indexed = { document: TwinDocument; words: string[][]; order: number };

export function indexWords(document: TwinDocument, attributes: readonly string[]): string[][] {
  return attributes.map((path) =>
    valuesAt(document, path)
      .flat()
      .flatMap((v) => wordsOf(String(v ?? ""))),
  );
}

type Found = { typos: number; exact: boolean; attribute: number; position: number };
export type Ranked = Indexed & { words_found: number; keys: number[]; score: number };

const FAR = 8;

function toleratedBy(word: string, { typoTolerance: t }: RankSettings): number {
  if (!t.enabled) {
    return 0;
  }
  const { oneTypo, twoTypos } = t.minWordSizeForTypos;
  return word.length >= twoTypos ? 2 : word.length >= oneTypo ? 1 : 0;
}

/** Typos as the engine counts them: a wrong first letter is two. */
function typosOf(word: string, candidate: string, limit: number): number {
  const typos = typosBetween(word, candidate, limit);
  return typos > 0 && word[0] !== candidate[0] ? typos + 1 : typos;
}

class Matcher {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly word: string,
    private readonly prefix: boolean,
    private readonly limit: number,
  ) {}

  /** Typos between the query's word and one of a document; above the limit when they differ more. */
  typos(candidate: string): number {
    let typos = this.known.get(candidate);
    if (typos === undefined) {
      typos = this.compare(candidate);
      this.known.set(candidate, typos);
    }
    return typos;
  }

  private compare(candidate: string): number {
    if (!this.prefix) {
      return typosOf(this.word, candidate, this.limit);
    }
    if (candidate.startsWith(this.word)) {
      return 0;
    }
    const typos = typosInBeginning(this.word, candidate, this.limit);
    return this.word[0] === candidate[0] ? typos : typos + 1;
  }

  find(words: string[][], allowed: readonly number[]): Found | undefined {
    let best: Found | undefined;
    for (const attribute of allowed) {
      words[attribute]?.forEach((candidate, position) => {
        const typos = this.typos(candidate);
        if (typos <= this.limit && (!best || typos < best.typos)) {
          best = { typos, exact: candidate === this.word, attribute, position };
        }
      });
    }
    return best;
  }
}

function findPhrase(
  phrase: readonly string[],
  words: string[][],
  allowed: readonly number[],
): Found | undefined {
  for (const attribute of allowed) {
    const text = words[attribute] ?? [];
    const position = text.findIndex((_, at) =>
      phrase.every((word, offset) => text[at + offset] === word),
    );
    if (position >= 0) {
      return { typos: 0, exact: false, attribute, position };
    }
  }
  return undefined;
}

type Span = { from: number; to: number; phrases: string[][] };

function spansOf(words: readonly string[], synonyms: Record<string, string[]>): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + 4); to += 1) {
      const list = synonyms[words.slice(from, to).join(" ")];
      if (list) {
        spans.push({ from, to, phrases: list.map(wordsOf) });
      }
    }
  }
  return spans;
}

function better(a: Found | undefined, b: Found | undefined): Found | undefined {
  if (!a || !b) {
    return a ?? b;
  }
  return b.typos < a.typos || (b.typos === a.typos && b.attribute < a.attribute) ? b : a;
}

function proximityOf(found: readonly Found[]): number {
  return found.slice(1).reduce((sum, current, index) => {
    const before = found[index];
    const apart =
      before?.attribute === current.attribute
        ? Math.abs(current.position - before.position) +
          (current.position < before.position ? 1 : 0)
        : FAR;
    return sum + Math.min(apart, FAR);
  }, 0);
}

/**
 * Finds and ranks documents the way the engine documents it: words (from the end, words are dropped
 * when nothing has them all), typos, proximity, attribute, exactness, then the rules of the index.
 */
export function rank(
  documents: readonly Indexed[],
  query: string,
  settings: RankSettings,
  { strategy, attributes }: { strategy: string; attributes?: readonly string[] },
): Ranked[] {
  const stop = new Set(settings.stopWords.map((word) => word.toLowerCase()));
  const typed = wordsOf(query).slice(0, 10);
  const endsInWord = /[\p{L}\p{N}]$/u.test(query.normalize("NFKC"));
  const full = typed.filter(
    (word, index) => !stop.has(word) || (index === typed.length - 1 && endsInWord),
  );
  const telling = full.filter((word) => !stop.has(word));
  const words = telling.length ? telling : full;
  const allowed = settings.searchableAttributes.flatMap((path, index) =>
    !attributes || attributes.includes(path) ? [index] : [],
  );
  const matchers = words.map(
    (word, index) =>
      new Matcher(word, endsInWord && index === words.length - 1, toleratedBy(word, settings)),
  );
  // Phrases are looked up as they were typed, with the words that bind them.
  const spans = [...spansOf(words, settings.synonyms)];
  const whole = typed.join(" ");
  if (whole !== words.join(" ") && settings.synonyms[whole]) {
    spans.push({
      from: 0,
      to: words.length,
      phrases: (settings.synonyms[whole] ?? []).map(wordsOf),
    });
  }
  return documents.flatMap((indexed): Ranked[] => {
    const found: (Found | undefined)[] = matchers.map((matcher) =>
      matcher.find(indexed.words, allowed),
    );
    for (const { from, to, phrases } of spans) {
      const best = phrases
        .map((phrase) => findPhrase(phrase, indexed.words, allowed))
        .reduce<Found | undefined>(better, undefined);
      for (let index = from; best && index < to; index += 1) {
        found[index] = better(found[index], best);
      }
    }
    const missing = found.findIndex((entry) => entry === undefined);
    const words_found = missing < 0 ? found.length : missing;
    if (
      (strategy === "all" && words_found < words.length) ||
      (words.length > 0 && words_found === 0)
    ) {
      return [];
    }
    const hits = found.slice(0, words_found).filter((entry) => entry !== undefined);
    const typos = hits.reduce((sum, hit) => sum + hit.typos, 0);
    const proximity = proximityOf(hits);
    const attribute = hits.reduce((sum, hit) => sum + hit.attribute, 0);
    const inexact = hits.filter(({ exact }) => !exact).length;
    const keys: Record<string, number> = {
      words: -words_found,
      typo: typos,
      proximity,
      attribute,
      exactness: inexact,
    };
    const share = words.length ? words_found / words.length : 1;
    const score =
      share *
      (1 / (1 + 0.2 * typos)) *
      (1 / (1 + 0.02 * proximity + 0.02 * attribute + 0.05 * inexact));
    const rules = settings.rankingRules.filter((rule) => rule in keys);
    return [{ ...indexed, words_found, keys: rules.map((rule) => keys[rule] ?? 0), score }];
  });
}
