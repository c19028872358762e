import type { Availability, CatalogueLanguage } from "../../../lib/catalogue/document";
import { AVAILABILITIES } from "../../../lib/catalogue/document";
import { COLOURS, MATERIALS } from "../../../lib/catalogue/vocabulary";
import type { CatalogueQuery, FacetField } from "./catalogue-query";
import type { CatalogueColumns } from "./columns";
import { priceSpan, type Selection } from "./select";
import { compareSizes } from "./sizes";
import type { CatalogueTaxonomy } from "./taxonomy";

type FacetValue = {
  value: string;
  label: string;
  count: number;
  selected: boolean;
  /** Colours alone: #RRGGBB. */
  tone?: string;
};

export type CatalogueFacets = Record<FacetField, FacetValue[]> & {
  price: { min: number; max: number; currency_code: string } | null;
};

const AVAILABILITY_LABELS: Record<CatalogueLanguage, Record<Availability, string>> = {
  en: { in_stock: "In stock", made_to_order: "Made to order", sold_out: "Sold out" },
  fr: { in_stock: "Disponible", made_to_order: "Sur commande", sold_out: "Épuisé" },
};

const COLLATORS: Record<CatalogueLanguage, Intl.Collator> = {
  en: new Intl.Collator("en", { sensitivity: "base" }),
  fr: new Intl.Collator("fr", { sensitivity: "base" }),
};

type Counts = ReadonlyMap<string, number>;
type Labelled = Omit<FacetValue, "count" | "selected">;

function withCounts(
  entries: readonly Labelled[],
  counts: Counts,
  chosen: readonly string[],
): FacetValue[] {
  return entries.flatMap((entry) => {
    const count = counts.get(entry.value) ?? 0;
    const selected = chosen.includes(entry.value);
    // What was chosen stays, so that it can be taken back.
    return count > 0 || selected ? [{ ...entry, count, selected }] : [];
  });
}

function ranked<Word extends { key: string; label: Record<CatalogueLanguage, string> }>(
  words: readonly Word[],
  language: CatalogueLanguage,
  more: (word: Word) => object = () => ({}),
): Labelled[] {
  return words.map((word) => ({ value: word.key, label: word.label[language], ...more(word) }));
}

function byLabel(names: ReadonlyMap<string, string>, language: CatalogueLanguage): Labelled[] {
  const { compare } = COLLATORS[language];
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => compare(a.label, b.label));
}

/** Within the chosen categories, or at the top: the rooms one can go to from here. */
function categories(
  taxonomy: CatalogueTaxonomy,
  chosen: readonly string[],
  language: CatalogueLanguage,
): Labelled[] {
  const shown = [...taxonomy.categories.values()].filter(({ handle, parent }) =>
    chosen.length
      ? chosen.includes(handle) || (parent !== null && chosen.includes(parent))
      : parent === null,
  );
  return shown.map(({ handle, name }) => ({ value: handle, label: name[language] }));
}

/**
 * Counts every facet of a selection and names the values in the reader's language. The order of
 * the values does not follow the counts, so that nothing moves under the finger that chooses.
 */
export function facetsOf(
  columns: CatalogueColumns,
  taxonomy: CatalogueTaxonomy,
  query: CatalogueQuery,
  { scopes }: Selection,
): CatalogueFacets {
  const { language } = query;
  const chosen = (field: FacetField) => query.filters[field] ?? [];
  const counts = (field: FacetField): Counts =>
    columns.postings[field].counts(scopes[field].among, scopes[field].size);
  const facet = (field: FacetField, entries: (counts: Counts) => readonly Labelled[]) => {
    const found = counts(field);
    return withCounts(entries(found), found, chosen(field));
  };
  const span = priceSpan(columns, query.currency_code, scopes.price);
  return {
    category: facet("category", () => categories(taxonomy, chosen("category"), language)),
    brand: facet("brand", () => byLabel(taxonomy.brands, language)),
    collection: facet("collection", () =>
      byLabel(
        new Map([...taxonomy.collections].map(([handle, name]) => [handle, name[language]])),
        language,
      ),
    ),
    colour: facet("colour", () => ranked(COLOURS, language, ({ tone }) => ({ tone }))),
    size: facet("size", (found) =>
      [...new Set([...found.keys(), ...chosen("size")])]
        .sort(compareSizes)
        .map((value) => ({ value, label: value })),
    ),
    material: facet("material", () => ranked(MATERIALS, language)),
    availability: facet("availability", () =>
      AVAILABILITIES.map((value) => ({ value, label: AVAILABILITY_LABELS[language][value] })),
    ),
    price: span && { ...span, currency_code: query.currency_code },
  };
}
