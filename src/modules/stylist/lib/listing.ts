import { RATING_MAX } from "./rating";

/** What a list is filtered and sorted by. Amounts in major units. */
export type ListedStylist = {
  id: string;
  handle: string;
  specialties: readonly string[];
  city: string;
  country_code: string;
  modes: readonly string[];
  languages: readonly string[];
  years_experience: number;
  rate_amount: number;
  currency_code: string;
  rating_count: number;
  rating_sum: number;
};

const STYLIST_FACETS = ["specialty", "city", "mode", "language"] as const;

export type StylistFacet = (typeof STYLIST_FACETS)[number];

export const STYLIST_SORTS = [
  "recommended",
  "rating",
  "rate_asc",
  "rate_desc",
  "experience",
  "soonest",
] as const;

export type StylistSort = (typeof STYLIST_SORTS)[number];

/** Choices of a list: several values of one facet mean any of them, several facets all of them. */
export type StylistFilters = {
  facets: Readonly<Record<StylistFacet, readonly string[]>>;
  country_code?: string | undefined;
  min_experience?: number | undefined;
  /** Per hour; only those who charge in that currency are compared with it. */
  max_rate?: { amount: number; currency_code: string } | undefined;
};

export type FacetCount = { value: string; count: number };

const FACET_VALUES: Readonly<Record<StylistFacet, (one: ListedStylist) => readonly string[]>> = {
  specialty: ({ specialties }) => specialties,
  city: ({ city }) => [city],
  mode: ({ modes }) => modes,
  language: ({ languages }) => languages,
};

/** So many reviews of the house's usual rating are added to everybody's own (a Bayesian mean). */
const USUAL_REVIEWS = 5;
const USUAL_RATING = 0.86 * RATING_MAX;

function hasFacet(one: ListedStylist, facet: StylistFacet, chosen: readonly string[]): boolean {
  return chosen.length === 0 || FACET_VALUES[facet](one).some((value) => chosen.includes(value));
}

function fitsRest(one: ListedStylist, filters: StylistFilters): boolean {
  const { country_code: country, min_experience: years, max_rate: most } = filters;
  return (
    (country === undefined || one.country_code === country) &&
    (years === undefined || one.years_experience >= years) &&
    (most === undefined ||
      (one.currency_code === most.currency_code && one.rate_amount <= most.amount))
  );
}

/** Those that fit every choice. */
export function filterStylists<One extends ListedStylist>(
  all: readonly One[],
  filters: StylistFilters,
): One[] {
  return all.filter(
    (one) =>
      fitsRest(one, filters) &&
      STYLIST_FACETS.every((facet) => hasFacet(one, facet, filters.facets[facet])),
  );
}

/**
 * Counts, for each facet, how many have a value given every choice but those of the facet itself; a
 * chosen value is listed even when nobody has it. The most frequent first, then by value.
 */
export function countFacets(
  all: readonly ListedStylist[],
  filters: StylistFilters,
): Record<StylistFacet, FacetCount[]> {
  const counted = (facet: StylistFacet): FacetCount[] => {
    const chosen = filters.facets[facet];
    const others = { ...filters, facets: { ...filters.facets, [facet]: [] } };
    const counts = new Map(chosen.map((value) => [value, 0]));
    for (const one of filterStylists(all, others)) {
      for (const value of FACET_VALUES[facet](one).filter(Boolean)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    specialty: counted("specialty"),
    city: counted("city"),
    mode: counted("mode"),
    language: counted("language"),
  };
}

function recommendation({ rating_sum: sum, rating_count: count }: ListedStylist): number {
  return (sum + USUAL_REVIEWS * USUAL_RATING) / (count + USUAL_REVIEWS);
}

function average({ rating_sum: sum, rating_count: count }: ListedStylist): number {
  return count > 0 ? sum / count : 0;
}

type Order = (a: ListedStylist, b: ListedStylist) => number;

/** Amounts of different currencies are not compared: one currency after the other. */
function byRate(direction: 1 | -1): Order {
  return (a, b) =>
    a.currency_code.localeCompare(b.currency_code, "en") ||
    direction * (a.rate_amount - b.rate_amount);
}

const byRecommendation: Order = (a, b) =>
  recommendation(b) - recommendation(a) || b.years_experience - a.years_experience;

/** What else the order depends on. */
export type SortContext = {
  /** Ids in the order in which words fit, for "recommended"; null without words. */
  relevance: readonly string[] | null;
  /** The first free start of each, ISO 8601 in UTC, for "soonest"; those without come last. */
  soonest: ReadonlyMap<string, string>;
  /** Whose rates come first, for the rate sorts. */
  currency_code?: string | undefined;
};

function orderOf(sort: StylistSort, context: SortContext): Order {
  switch (sort) {
    case "rating":
      return (a, b) => average(b) - average(a) || b.rating_count - a.rating_count;
    case "experience":
      return (a, b) => b.years_experience - a.years_experience;
    case "rate_asc":
    case "rate_desc": {
      const isOther = ({ currency_code }: ListedStylist) =>
        Number(currency_code !== context.currency_code);
      const rate = byRate(sort === "rate_asc" ? 1 : -1);
      return (a, b) => (context.currency_code ? isOther(a) - isOther(b) : 0) || rate(a, b);
    }
    case "soonest": {
      // Behind every date.
      const first = ({ id }: ListedStylist) => context.soonest.get(id) ?? "~";
      return (a, b) => (first(a) === first(b) ? 0 : first(a) < first(b) ? -1 : 1);
    }
    case "recommended": {
      const { relevance } = context;
      if (!relevance) {
        return byRecommendation;
      }
      const places = new Map(relevance.map((id, place) => [id, place]));
      return (a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
    }
  }
}

/** Sorts a list; equal ones by recommendation and then by handle, so that pages never overlap. */
export function sortStylists<One extends ListedStylist>(
  all: readonly One[],
  sort: StylistSort,
  context: SortContext,
): One[] {
  const order = orderOf(sort, context);
  return [...all].sort(
    (a, b) => order(a, b) || byRecommendation(a, b) || (a.handle < b.handle ? -1 : 1),
  );
}
