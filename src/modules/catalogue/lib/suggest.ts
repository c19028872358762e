import type { CatalogueLanguage } from "../../../lib/catalogue/document";
import { COLOURS } from "../../../lib/catalogue/vocabulary";
import { type CatalogueProduct, productOf } from "./product";
import type { CatalogueAudience } from "./catalogue-query";
import type { CatalogueColumns } from "./columns";
import type { Bitset } from "./bitset";
import { FacetScope } from "./facet-scope";
import type { SuggestedPieces } from "./suggest-pieces";
import { type CatalogueTaxonomy, categoryPath } from "./taxonomy";
import { foldText, wordsOf } from "../../../lib/catalogue/words";

export type SuggestQuery = {
  /** Normalised words; the last one may be unfinished. */
  q: string;
  currency_code: string;
  /** Pieces at most; fewer of the other kinds. */
  limit: number;
  language: CatalogueLanguage;
  audience: CatalogueAudience;
};

export type CatalogueSuggestions = {
  q: string;
  queries: string[];
  brands: { handle: string; name: string; count: number }[];
  categories: { handle: string; name: string; path: string[]; count: number }[];
  products: CatalogueProduct[];
  /** How many pieces the words match. */
  count: number;
};

const MAX_BRANDS = 3;
const MAX_CATEGORIES = 4;
const MAX_QUERIES = 5;

type Entry = { text: string; folded: string; count: number };

/** Every word typed begins a word of the name, in whatever order. */
function isMeantBy(folded: string, typed: readonly string[]): boolean {
  const words = folded.split(" ");
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}

function best<Item extends Entry>(items: readonly Item[], typed: readonly string[], most: number) {
  const start = typed.join(" ");
  return items
    .filter(({ folded, count }) => count > 0 && isMeantBy(folded, typed))
    .sort(
      (a, b) =>
        Number(b.folded.startsWith(start)) - Number(a.folded.startsWith(start)) ||
        b.count - a.count ||
        (a.text < b.text ? -1 : 1),
    )
    .slice(0, most);
}

/** English puts the colour before the kind. French would inflect it, so it stands apart there. */
function phrase(colour: string, category: string, language: CatalogueLanguage): string {
  const text = language === "fr" ? `${category}, ${colour}` : `${colour} ${category}`;
  return text.toLowerCase();
}

/** Questions that have an answer: kinds, houses, and colours of the kinds at the top. */
function questions(
  columns: CatalogueColumns,
  taxonomy: CatalogueTaxonomy,
  visible: Bitset,
  named: readonly Entry[],
  language: CatalogueLanguage,
): Entry[] {
  const coloured: Entry[] = [];
  for (const { key, label } of COLOURS) {
    const ofColour = columns.postings.colour.any([key]).and(visible);
    const counts = columns.postings.category.counts(new FacetScope(ofColour));
    for (const category of taxonomy.categories.values()) {
      const count = category.parent === null ? (counts.get(category.handle) ?? 0) : 0;
      if (count > 0) {
        const text = phrase(label[language], category.name[language], language);
        coloured.push({ text, folded: foldText(text), count });
      }
    }
  }
  const asTyped = named.map(({ text, folded, count }) => ({
    text: text.toLowerCase(),
    folded,
    count,
  }));
  return [...asTyped, ...coloured];
}

/** Everything that may be suggested to some readers, with its counts: the same until a change. */
export type SuggestIndex = {
  categories: (Entry & { handle: string })[];
  brands: (Entry & { handle: string })[];
  questions: Entry[];
};

/** Gathers what may be suggested to an audience in a language. */
export function suggestIndex(
  columns: CatalogueColumns,
  taxonomy: CatalogueTaxonomy,
  { language, audience }: Pick<SuggestQuery, "language" | "audience">,
): SuggestIndex {
  const visible = columns.visible(audience);
  const everything = new FacetScope(visible);
  const categoryCounts = columns.postings.category.counts(everything);
  const brandCounts = columns.postings.brand.counts(everything);
  const categories = [...taxonomy.categories.values()].map(({ handle, name }) => ({
    handle,
    text: name[language],
    folded: foldText(name[language]),
    count: categoryCounts.get(handle) ?? 0,
  }));
  const brands = [...taxonomy.brands].map(([handle, name]) => ({
    handle,
    text: name,
    folded: foldText(name),
    count: brandCounts.get(handle) ?? 0,
  }));
  return {
    categories,
    brands,
    questions: questions(columns, taxonomy, visible, [...categories, ...brands], language),
  };
}

/**
 * Says what somebody may be about to ask.
 *
 * @param index of the same columns, language and audience
 * @param pieces what the words mean, found among the same columns
 */
export function suggest(
  index: SuggestIndex,
  columns: CatalogueColumns,
  taxonomy: CatalogueTaxonomy,
  query: SuggestQuery,
  pieces: SuggestedPieces,
): CatalogueSuggestions {
  const { q, language, currency_code } = query;
  const typed = wordsOf(q);
  const asked = foldText(q);
  const queries = best(index.questions, typed, MAX_QUERIES * 2)
    .map(({ text }) => text)
    .filter((text, place, all) => all.indexOf(text) === place && foldText(text) !== asked);
  return {
    q,
    queries: queries.slice(0, MAX_QUERIES),
    brands: best(index.brands, typed, MAX_BRANDS).map(({ handle, text: name, count }) => ({
      handle,
      name,
      count,
    })),
    categories: best(index.categories, typed, MAX_CATEGORIES).map(
      ({ handle, text: name, count }) => ({
        handle,
        name,
        path: categoryPath(taxonomy, handle),
        count,
      }),
    ),
    products: pieces.slots.flatMap((slot) => {
      const document = columns.documentAt(slot);
      return document ? [productOf(document, language, currency_code)] : [];
    }),
    count: pieces.count,
  };
}
