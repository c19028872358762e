import {
  AVAILABILITIES,
  type Availability,
  type CatalogueLanguage,
} from "../../../lib/catalogue/document";
import { COLOURS, MATERIALS } from "../../../lib/catalogue/vocabulary";
import type { CatalogueTaxonomy } from "./taxonomy";

/** A value of a facet as a reader sees it. */
export type Labelled = {
  value: string;
  /** The value, its label and whatever else does not depend on what is asked: JSON without its end. */
  opening: string;
};

/**
 * Writes down what is said of a value whatever is asked.
 *
 * @param value key of the value
 * @param label what it is called in the reader's language
 * @param more of colours their tone, #RRGGBB
 */
export function labelled(value: string, label: string, more?: { tone: string }): Labelled {
  return { value, opening: JSON.stringify({ value, label, ...more }).slice(0, -1) };
}

/** Everything a facet may show, in the order shown; sizes are the pieces' own. */
type FacetLabels = Record<
  "brand" | "collection" | "colour" | "material" | "availability",
  readonly Labelled[]
> & { category: readonly (Labelled & { parent: string | null })[] };

const AVAILABILITY_LABELS: Record<CatalogueLanguage, Record<Availability, string>> = {
  en: { in_stock: "In stock", made_to_order: "Made to order", sold_out: "Sold out" },
  fr: { in_stock: "Disponible", made_to_order: "Sur commande", sold_out: "Épuisé" },
};

const COLLATORS: Record<CatalogueLanguage, Intl.Collator> = {
  en: new Intl.Collator("en", { sensitivity: "base" }),
  fr: new Intl.Collator("fr", { sensitivity: "base" }),
};

function byLabel(
  names: Iterable<readonly [string, string]>,
  language: CatalogueLanguage,
): Labelled[] {
  const { compare } = COLLATORS[language];
  return [...names]
    .sort(([, a], [, b]) => compare(a, b))
    .map(([value, label]) => labelled(value, label));
}

function labelsOf(
  { categories, brands, collections }: CatalogueTaxonomy,
  language: CatalogueLanguage,
): FacetLabels {
  return {
    category: [...categories.values()].map(({ handle, name, parent }) => ({
      ...labelled(handle, name[language]),
      parent,
    })),
    brand: byLabel(brands, language),
    collection: byLabel(
      [...collections].map(([handle, name]) => [handle, name[language]] as const),
      language,
    ),
    colour: COLOURS.map(({ key, label, tone }) => labelled(key, label[language], { tone })),
    material: MATERIALS.map(({ key, label }) => labelled(key, label[language])),
    availability: AVAILABILITIES.map((value) =>
      labelled(value, AVAILABILITY_LABELS[language][value]),
    ),
  };
}

/** Sorting names by the rules of a language costs more than counting, so it is done once. */
const known = new WeakMap<CatalogueTaxonomy, Partial<Record<CatalogueLanguage, FacetLabels>>>();

/** Names the values of the facets in a language. */
export function facetLabels(taxonomy: CatalogueTaxonomy, language: CatalogueLanguage): FacetLabels {
  let labels = known.get(taxonomy);
  if (!labels) {
    labels = {};
    known.set(taxonomy, labels);
  }
  return (labels[language] ??= labelsOf(taxonomy, language));
}

/** Within the chosen categories, or at the top: the rooms one can go to from here. */
export function roomsFrom(
  categories: FacetLabels["category"],
  chosen: readonly string[],
): readonly Labelled[] {
  return categories.filter(({ value, parent }) =>
    chosen.length
      ? chosen.includes(value) || (parent !== null && chosen.includes(parent))
      : parent === null,
  );
}
