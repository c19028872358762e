import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { synonymTable } from "../../../lib/catalogue/synonyms";
import { FUNCTION_WORDS } from "../../../lib/catalogue/words";
import type { KnownFields } from "./filters";

/**
 * The engine finds no more than this, however many are asked for; its own default is 1,000. The
 * catalogue asks for at most 10,000 (`MAX_HITS` of src/modules/catalogue/view/text-search.ts).
 */
const MAX_TOTAL_HITS = 20_000;
const MAX_FACET_VALUES = 1000;
const SEARCH_CUTOFF_MS = 1000;
const NUMERIC = new Set(["integer", "float", "date"]);
/** Fields of a catalogue that break ties, the most telling first; used when an index has them. */
const TIE_BREAKERS = ["popularity", "created_at"] as const;

type Definition = Pick<
  SearchTypes.ResolvedSearchIndexDefinition,
  "name" | "primary_key" | "fields" | "settings"
>;

type Leaf = { path: string; field: SearchTypes.SearchFieldDefinition; array: boolean };

function leavesOf(fields: Definition["fields"], prefix = "", inArray = false): Leaf[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    const array = inArray || field.array === true;
    return field.type === "object"
      ? leavesOf(field.fields ?? {}, path, array)
      : [{ path, field, array }];
  });
}

const weightOf = ({ searchable }: SearchTypes.SearchFieldDefinition) =>
  typeof searchable === "object" ? (searchable.weight ?? 1) : 1;

/** The fields of an index as the filter compiler wants them. */
export function knownFields({ fields }: Pick<Definition, "fields">): KnownFields {
  return new Map(
    leavesOf(fields).map(({ path, field, array }) => [
      path,
      { array, numeric: NUMERIC.has(field.type) },
    ]),
  );
}

/** Paths of the fields that hold dates: the engine compares and sorts numbers, not dates. */
export function datePaths({ fields }: Pick<Definition, "fields">): string[] {
  return leavesOf(fields)
    .filter(({ field }) => field.type === "date")
    .map(({ path }) => path);
}

/**
 * The engine's settings for an index. Searchable fields go by weight, heaviest first: their order is
 * the engine's ranking of fields.
 *
 * @throws MedusaError not_allowed for fields this provider does not hold (places, vectors)
 */
export function settingsFor(definition: Definition) {
  const leaves = leavesOf(definition.fields);
  const unsupported = leaves.find(({ field }) => field.type === "geo" || field.type === "vector");
  if (unsupported) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The Meilisearch provider holds no ${unsupported.field.type} fields ("${unsupported.path}" of "${definition.name}").`,
    );
  }
  const paths = (wanted: (leaf: Leaf) => boolean) => leaves.filter(wanted).map(({ path }) => path);
  const { typo_tolerance: typos, distinct_attribute, provider_options } = definition.settings;
  const own = provider_options?.["search-meilisearch"] ?? {};
  return {
    searchableAttributes: leaves
      .filter(({ field }) => field.searchable)
      .sort((a, b) => weightOf(b.field) - weightOf(a.field))
      .map(({ path }) => path),
    filterableAttributes: paths(
      ({ path, field }) =>
        Boolean(field.filterable ?? field.facetable) || path === definition.primary_key,
    ),
    sortableAttributes: paths(({ field }) => Boolean(field.sortable)),
    displayedAttributes: paths(
      ({ path, field }) => field.retrievable !== false || path === definition.primary_key,
    ),
    rankingRules: [
      // First, so that an order that was asked for is kept; without one it changes nothing.
      "sort",
      "words",
      "typo",
      "proximity",
      "attribute",
      "exactness",
      ...TIE_BREAKERS.filter((name) => definition.fields[name]).map((name) => `${name}:desc`),
    ],
    stopWords: [...FUNCTION_WORDS],
    synonyms: synonymTable(),
    typoTolerance: {
      enabled: typos?.enabled ?? true,
      minWordSizeForTypos: {
        oneTypo: typos?.min_word_size_for_one_typo ?? 5,
        twoTypos: typos?.min_word_size_for_two_typos ?? 9,
      },
      disableOnAttributes: typos?.disabled_on_attributes ?? [],
    },
    distinctAttribute: distinct_attribute ?? null,
    pagination: { maxTotalHits: MAX_TOTAL_HITS },
    faceting: { maxValuesPerFacet: MAX_FACET_VALUES, sortFacetValuesBy: { "*": "count" as const } },
    searchCutoffMs: SEARCH_CUTOFF_MS,
    ...own,
  };
}
